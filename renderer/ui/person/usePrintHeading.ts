import { onBeforeUnmount, onMounted, watch } from 'vue';

/** A text as CSS has it between quotes. */
const cssText = (text: string) =>
  `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * What stands at the head of every sheet while the browser prints the page, with the number of the sheet at its foot: a
 * sheet that has come away from the others says whose it is.
 */
export function usePrintHeading(heading: () => string): void {
  const sheet = new CSSStyleSheet();
  watch(
    heading,
    (text) =>
      sheet.replaceSync(`@page {
        @top-left { content: ${cssText(text)}; font: bold 9pt Arial, sans-serif; }
        @bottom-right { content: "Sheet " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; }
      }`),
    { immediate: true },
  );
  onMounted(() => document.adoptedStyleSheets.push(sheet));
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

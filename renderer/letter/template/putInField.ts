/**
 * Puts text where the caret is, as if it had been typed, so that the browser's own undo takes it back. The command is
 * the only one that does; where it is refused the text is set without undo.
 */
export function putInField(box: HTMLTextAreaElement, text: string): void {
  box.focus();
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

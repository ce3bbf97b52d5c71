import { mount } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { h, nextTick } from 'vue';
import AppButton from '../../../../renderer/ui/action/AppButton.vue';
import AppDialog from '../../../../renderer/ui/dialog/AppDialog.vue';
import ConfirmDialog from '../../../../renderer/ui/dialog/ConfirmDialog.vue';

const settled = () => new Promise((done) => setTimeout(done, 20));
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((candidate) => candidate.textContent?.includes(words));

async function aQuestion(busy = false) {
  const question = mount(ConfirmDialog, {
    props: {
      open: true,
      title: 'Send 174 invitations for January?',
      confirmWords: 'Confirm and send 174',
      cannotUndo: 'This cannot be undone.',
      busy,
    },
    attachTo: document.body,
  });
  await nextTick();
  await settled();
  return question;
}
afterEach(() => (document.body.innerHTML = ''));

test('the title is the question, and focus starts on Cancel', async () => {
  const question = await aQuestion();
  const titleId = dialog()?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(titleId)?.textContent).toBe('Send 174 invitations for January?');
  expect(document.activeElement).toBe(button('Cancel'));
  question.unmount();
});

test('only the button that repeats verb and number confirms; Esc is Cancel', async () => {
  const question = await aQuestion();
  dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(question.emitted('confirm')).toBeUndefined();
  button('Confirm and send 174')?.click();
  expect(question.emitted('confirm')).toHaveLength(1);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await nextTick();
  expect(question.emitted('cancel')).toHaveLength(1);
  question.unmount();
});

test('a second click while it is going on does nothing', async () => {
  const question = await aQuestion(true);
  button('Working…')?.click();
  expect(question.emitted('confirm')).toBeUndefined();
  question.unmount();
});

test.each([
  ['a form begins in its first field', '<form><input id="reason"></form>', '#reason'],
  [
    'a choice that is made begins on what is chosen, which space does not change',
    '<form><fieldset><input type="radio" name="r"><input type="radio" name="r" id="b" checked></fieldset></form>',
    '#b',
  ],
  [
    'a form that gives somebody their first password begins in its first field',
    '<form><input id="name"><input type="password" autocomplete="new-password"></form>',
    '#name',
  ],
  [
    'what asks for a password is a risk, and begins on Cancel',
    '<form><input><input type="password"></form>',
    null,
  ],
])('%s', async (_what, form, field) => {
  const asking = mount(AppDialog, {
    props: { open: true, title: 'Why?' },
    slots: { default: form },
    attachTo: document.body,
  });
  await nextTick();
  await settled();
  expect(document.activeElement).toBe(field === null ? button('Cancel') : document.querySelector(field));
  asking.unmount();
});

async function aForm(form: string, kinds: ('primary' | 'warning')[]) {
  const pressed: string[] = [];
  const asking = mount(AppDialog, {
    props: { open: true, title: 'Were 4 letters posted?' },
    slots: {
      default: form,
      actions: () => kinds.map((kind) => h(AppButton, { kind, onClick: () => pressed.push(kind) })),
    },
    attachTo: document.body,
  });
  await nextTick();
  await settled();
  const enter = (selector: string) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  return { pressed, enter, close: () => asking.unmount() };
}

test('Enter in a field is the green button; in a longer text it is a new line', async () => {
  const { pressed, enter, close } = await aForm('<form><input id="day"><input><textarea></textarea></form>', [
    'primary',
  ]);
  enter('textarea');
  expect(pressed).toEqual([]);
  enter('#day');
  expect(pressed).toEqual(['primary']);
  close();
});

test('Enter removes nothing, and chooses between two green buttons for nobody', async () => {
  const removing = await aForm('<form><input id="why"><input></form>', ['warning']);
  removing.enter('#why');
  expect(removing.pressed).toEqual([]);
  removing.close();
  const choosing = await aForm('<form><input id="which"><input></form>', ['primary', 'primary']);
  choosing.enter('#which');
  expect(choosing.pressed).toEqual([]);
  choosing.close();
});

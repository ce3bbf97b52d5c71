import { computed, shallowRef } from 'vue';
import { api } from '../../../shared/api.ts';
import type { TemplateWords } from '../../../shared/letter/letterTemplate.ts';
import { templateProblems } from '../../../shared/letter/templateProblems.ts';
import type { TemplateRecord } from '../../../shared/letter/template.contract.ts';
import type { PageCall } from '../../api/call.ts';
import { useDraft } from '../../api/useDraft.ts';
import type { FormIssue } from '../../ui/form/useForm.ts';
import { boxOf, draftOf, draftText, tidied } from './draftWords.ts';

/** The first problem of each box, in the order of the boxes' problems. */
function issuesOf(problems: readonly { path: readonly PropertyKey[]; message: string }[]): FormIssue[] {
  const found = new Map<string, string>();
  for (const { path, message } of problems) {
    const field = boxOf(path);
    if (!found.has(field)) found.set(field, message);
  }
  return [...found].map(([field, message]) => ({ field, message }));
}

/** The words being written: kept as one types, checked with the contract's own schema on saving. */
export function useTemplateDraft(call: PageCall, record: () => TemplateRecord) {
  const words = shallowRef<TemplateWords>(record().words);
  const basedOn = shallowRef(record().newest);
  const note = shallowRef('');
  const issues = shallowRef<readonly FormIssue[]>([]);
  const isChanged = computed(() => JSON.stringify(words.value) !== JSON.stringify(record().words));
  const kept = useDraft(call, `letter.template/${record().id}`, {
    value: () => (isChanged.value ? draftText(basedOn.value, words.value) : null),
    restore: (text) => {
      const draft = draftOf(text);
      if (!draft) return;
      words.value = draft.words;
      basedOn.value = draft.newest;
    },
  });

  function set(change: Partial<TemplateWords>) {
    words.value = { ...words.value, ...change };
  }
  /** What may be saved, or null after saying what is wrong and where. */
  function check() {
    const parsed = api['letter.saveTemplate'].input.safeParse({
      templateId: record().id,
      format: record().format,
      newest: basedOn.value,
      words: tidied(words.value),
      note: note.value,
    });
    issues.value = issuesOf([
      ...(parsed.error?.issues ?? []).map(({ path, message }) => ({
        path: path[0] === 'words' ? path.slice(1) : path,
        message,
      })),
      // The schema looks at the letter as a whole only once each part is right; whoever writes it wants all of it.
      ...templateProblems(record().format, tidied(words.value)),
    ]);
    return parsed.data ?? null;
  }
  const say = (text: string) => (note.value = text);
  const startFrom = (newest: number) => (basedOn.value = newest);
  function show(saved: TemplateWords) {
    words.value = saved;
    issues.value = [];
  }
  async function forget() {
    note.value = '';
    basedOn.value = record().newest;
    await kept.forget();
  }
  const errorAt = (field: string) => issues.value.find((issue) => issue.field === field)?.message;
  return { words, note, basedOn, issues, isChanged, kept, set, say, check, show, startFrom, forget, errorAt };
}

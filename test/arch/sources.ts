import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** One of our own files; paths are from the project's folder, with forward slashes. */
export type Source = { path: string; text: string; lines: number };

const sourceFolders = 'main,renderer,shared,test';

/** Every TypeScript file and Vue component of the project. */
export const sources: readonly Source[] = filesLike(`{${sourceFolders}}/**/*.{ts,vue}`);

/** Files by a pattern, never those that were installed or built. */
export function filesLike(pattern: string): Source[] {
  return globSync(pattern, { cwd: projectFolder, exclude: ['node_modules', 'dist'] })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(projectFolder, path), 'utf8');
      return { path, text, lines: text.trimEnd().split('\n').length };
    });
}

/** What a file imports: paths of ours from the project's folder, and packages and Node's modules by name. */
export function importsOf({ path, text }: Source): string[] {
  const { importedFiles } = ts.preProcessFile(scriptIn(path, text), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.normalize(posix.join(dirname(path), fileName)) : packageOf(fileName),
  );
}

/** `@scope/name/part` is of the package `@scope/name`. */
function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The code of a file: all of it, or what stands between a component's script tags, at its own lines. */
export function scriptIn(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text;
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(text);
  const before = text.slice(0, script?.index ?? 0).replaceAll(/[^\n]/g, '');
  return before + (script?.[1] ?? '');
}

/** Calls `visit` with every part of a file's code. */
export function eachNode(source: Source, visit: (node: ts.Node, file: ts.SourceFile) => void): void {
  const file = ts.createSourceFile(
    source.path,
    scriptIn(source.path, source.text),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
  const walk = (node: ts.Node): void => {
    visit(node, file);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** `path:line`, as an editor opens it. */
export function placeOf(source: Source, node: ts.Node, file: ts.SourceFile): string {
  return `${source.path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

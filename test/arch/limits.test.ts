import ts from 'typescript';
import { expect, test } from 'vitest';
import { eachNode, filesLike, placeOf, sources, type Source } from './sources.ts';

const longestFile = { ts: 200, vue: 250 };
const longestFunction = 40;

test('no file is longer than its limit', () => {
  const long = sources.filter(
    ({ path, lines }) => lines > (path.endsWith('.vue') ? longestFile.vue : longestFile.ts),
  );

  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
});

test('no function has more than 40 lines of its own, functions within it not counted', () => {
  expect(code().flatMap(longFunctions)).toEqual([]);
});

test('nothing is any, nothing is insisted upon with !, and nothing is silenced without its reason', () => {
  const found: string[] = [];
  for (const source of sources) {
    eachNode(source, (node, file) => {
      const isLoose = node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node);
      if (isLoose) found.push(`${placeOf(source, node, file)}: ${node.getText(file).slice(0, 60)}`);
    });
    found.push(...silencedWithoutReason(source));
  }

  expect(found).toEqual([]);
});

test('no file is a barrel or a drawer for odds and ends', () => {
  const drawers = /(?:^|\/)(?:index|utils?|helpers?|types|common|misc|shared|lib|constants)\.(?:ts|vue)$/;
  const found = sources.map(({ path }) => path).filter((path) => drawers.test(path));

  expect(found.filter((path) => path !== 'main/db/migrations/index.ts')).toEqual([]);
});

test('only the clock asks the computer for the time, and nothing else uses Date', () => {
  const found: string[] = [];
  for (const source of code()) {
    eachNode(source, (node, file) => {
      if (ts.isIdentifier(node) && node.text === 'Date' && ts.isExpression(node.parent))
        found.push(placeOf(source, node, file));
    });
  }

  expect(found).toEqual([]);
});

test('nothing in the project knows the computer it was written on', () => {
  const places = ['work', 'tmp', 'home/[a-z]', 'Users/[a-z]'].join('|');
  const personal = new RegExp(String.raw`(?:^|[\s'"\`(=])/(?:${places})/\w`, 'm');
  const everything = filesLike(
    '{*,.ci/*,{main,renderer,shared,test}/**/*}.{ts,vue,cjs,js,json,yml,md,css,typ,sql}',
  );

  expect(everything.filter(({ text }) => personal.test(text)).map(({ path }) => path)).toEqual([]);
});

function code(): Source[] {
  return sources.filter(({ path }) => !path.startsWith('test/'));
}

function longFunctions(source: Source): string[] {
  const found: string[] = [];
  eachNode(source, (node, file) => {
    if (!isFunctionWithBody(node)) return;
    const own = linesOf(node, file) - linesWithin(node, file);
    if (own > longestFunction) found.push(`${placeOf(source, node, file)}: ${own} lines`);
  });
  return found;
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function linesOf(node: ts.Node, file: ts.SourceFile): number {
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(file)) + 1;
}

/** The lines of the functions directly within one. */
function linesWithin(node: ts.Node, file: ts.SourceFile): number {
  let lines = 0;
  ts.forEachChild(node, (child) => {
    lines += isFunctionWithBody(child) ? linesOf(child, file) : linesWithin(child, file);
  });
  return lines;
}

function silencedWithoutReason({ path, text }: Source): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const isSilenced = /(?:\/\/|\/\*|<!--)\s*(?:@ts-\w+|(?:ox|es)lint-disable)/.test(line);
    const hasReason = / -- \S/.test(line) || /^\s*(?:\/\/|\*|<!--)/.test(lines[index - 1] ?? '');
    return isSilenced && !hasReason ? [`${path}:${index + 1}: ${line.trim()}`] : [];
  });
}

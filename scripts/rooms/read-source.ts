import { parseSync, type Program, Visitor } from 'oxc-parser';

/** One module that a file names in an import or export. */
interface ImportedModule {
  specifier: string;
  /** Nothing of it is needed when the program runs. */
  isType: boolean;
}

/** What the rules need to know of a source file. */
export interface Source {
  imports: ImportedModule[];
  /** Clocks, network and process that it uses, in words. */
  impurities: string[];
}

/** @throws Error for text that is no TypeScript */
export function readSource(file: string, text: string): Source {
  const { program, module, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imports: ImportedModule[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) imports.push({ specifier: moduleRequest.value, isType });
    }
  }
  return { imports: [...imports, ...importsInside(program)], impurities: findImpurities(program) };
}

// `await import('…')` and the type `import('…').Name`.
function importsInside(program: Program): ImportedModule[] {
  const imports: ImportedModule[] = [];
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        imports.push({ specifier: source.value, isType: false });
      }
    },
    TSImportType: ({ source }) => {
      imports.push({ specifier: source.value, isType: true });
    },
  }).visit(program);
  return imports;
}

const IMPURE_NAMES = new Set([
  'process',
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'setTimeout',
  'setInterval',
]);
const CLOCKS = new Set(['Date.now', 'performance.now', 'Math.random']);

function findImpurities(program: Program): string[] {
  const found: string[] = [];
  new Visitor({
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) found.push('new Date()');
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && (callee.name === 'Date' || IMPURE_NAMES.has(callee.name))) {
        found.push(`${callee.name}()`);
      }
    },
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const name = `${object.name}.${property.name}`;
      if (CLOCKS.has(name)) found.push(name);
      else if (object.name === 'process' || object.name === 'globalThis') found.push(name);
    },
  }).visit(program);
  return found;
}

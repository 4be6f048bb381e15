import { describe, expect, it } from 'vitest';
import { openApiShape } from '@/e2e/support/openapi-shape';
import { apiDocument } from './_intake/document';

// biome-ignore lint/suspicious/noExplicitAny: the test walks a document of many shapes.
type Json = any;

const document: Json = JSON.parse(JSON.stringify(apiDocument('https://desk.example.org')));

const everyNode = (node: Json): readonly Json[] =>
  typeof node === 'object' && node !== null ? [node, ...Object.values(node).flatMap(everyNode)] : [];

const operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.values<Json>(methods).map((operation) => ({ path, operation })),
);

describe('the API document as OpenAPI 3.1', () => {
  it('has the objects and fields that the specification names, and no other', () => {
    expect(openApiShape.safeParse(document).error?.issues ?? []).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const refs: string[] = everyNode(document).flatMap((node) =>
      typeof node.$ref === 'string' ? [node.$ref] : [],
    );
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of new Set(refs)) {
      expect(ref).toMatch(/^#\/components\//);
      expect(
        ref
          .slice(2)
          .split('/')
          .reduce((at: Json, step) => at?.[step], document),
        ref,
      ).toBeDefined();
    }
  });

  it('has no component that nothing refers to', () => {
    const text = JSON.stringify(document.paths) + JSON.stringify(document.components);
    for (const [kind, members] of Object.entries<Json>(document.components))
      if (kind !== 'securitySchemes')
        for (const name of Object.keys(members)) expect(text).toContain(`"#/components/${kind}/${name}"`);
  });

  it('names each operation once, in a group that is described', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = document.tags.map((tag: Json) => tag.name);
    for (const { operation } of operations) for (const tag of operation.tags) expect(groups).toContain(tag);
  });

  it('describes each parameter of a path, and asks for it', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((p: Json) => p.in === 'path');
      expect(described.map((p: Json) => p.name).sort()).toEqual(named.sort());
      expect(described.every((p: Json) => p.required)).toBe(true);
    }
  });

  it('tells of Amazon A2I in prose', () => {
    const a2i = document.tags.find((tag: Json) => tag.name === 'Amazon A2I');
    expect(a2i.description).toContain('StartHumanLoop');
  });
});

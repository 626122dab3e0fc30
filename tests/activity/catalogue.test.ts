import { describe, expect, test } from "vitest";
import { conflicts } from "#functions/copy/en/errors.ts";
import { trail } from "#functions/copy/en/trail.ts";
import { registry } from "#shared/app/registry.ts";
import { permissions } from "#shared/tenancy/roles.ts";
import { activityKinds } from "#shared/views/activity.ts";
import { sourcesIn } from "../support/source.ts";

const code = sourcesIn("shared").filter(({ path }) => path !== "shared/tenancy/roles.ts");

/** Every word of the form `noun.what_happened` in the product: kinds and permissions look the same. */
const said = new Set(
  code.flatMap(({ text }) =>
    [...text.matchAll(/"([a-z]+\.[a-z_]+)"/g)].flatMap(([, word = ""]) =>
      /\.(csv|json|ts|txt|zip)$/.test(word) ? [] : [word],
    ),
  ),
);
const others = new Set<string>([...registry.map(({ kind }) => kind), ...permissions]);
/** What happened and is also the kind of a record, or a permission. */
const both = ["retention.held", "referral.sent", "stay.brought"];
const types = [...said].filter((word) => !others.has(word) || both.includes(word)).sort();

describe("what happened", () => {
  test("is told by types that are written out, so that they can be counted", () => {
    const made = code.flatMap(({ path, text }) =>
      [...text.matchAll(/`[a-z]+\.[a-z_]*\$\{[^`]*`/g)].map(([found]) => `${path} ${found}`),
    );
    expect(made).toEqual([]);
    expect(types.length).toBeGreaterThan(130);
  });

  test("has words, whatever it was; and words are of something that happens", () => {
    expect(Object.keys(trail).sort()).toEqual(types);
  });

  test("is found under one filter of the page of activity, whatever it was", () => {
    const prefixes: readonly string[] = Object.values(activityKinds).flat();
    for (const type of types)
      expect(
        prefixes.filter((one) => type.startsWith(one)),
        type,
      ).toHaveLength(1);
  });
});

describe("a conflict", () => {
  /** Codes that are not written where they are thrown: `barTo`, and how often a form was sent. */
  const elsewhere = {
    bar: ["not_decided", "no_notice", "review_open", "notice_running"],
    "`form_${verdict}`": ["form_busy", "form_full"],
  };
  const thrown = [...code, ...sourcesIn("functions")]
    .filter(({ path }) => path !== "shared/kernel/errors.ts")
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bconflict\(([^()]*)\)/g)].map(([, inside = ""]) => ({ path, inside })),
    );
  const literal = (inside: string) => [...inside.matchAll(/"([a-z_]+)"/g)].map(([, found = ""]) => found);

  test("is thrown with a code that is written there, or known here", () => {
    const unknown = thrown.filter(({ inside }) => literal(inside).length === 0);
    expect(unknown.map(({ inside }) => inside).sort()).toEqual(Object.keys(elsewhere).sort());
  });

  test("has words, whichever it is", () => {
    const codes = new Set([
      ...thrown.flatMap(({ inside }) => literal(inside)),
      ...Object.values(elsewhere).flat(),
    ]);
    expect(codes.size).toBeGreaterThan(70);
    expect([...codes].filter((one) => !Object.hasOwn(conflicts, one)).sort()).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { describeApi } from "#functions/api/openapi.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { apiStory, type Examples } from "../support/api-story.ts";

let examples: Examples;
beforeAll(async () => {
  examples = await apiStory();
});

/** The same text for every run: IDs and cursors are counted, numbers follow the IDs. */
function steady(kept: Examples): string {
  const ids = new Map<string, string>();
  const same = (id: string): string => {
    const kind = id.slice(0, 3);
    return ids.get(id) ?? (ids.set(id, `${kind}_01KBAE3Z5T0X8QH2N6M4WV${1000 + ids.size}`).get(id) || "");
  };
  return JSON.stringify(
    kept,
    (_, value) => {
      if (typeof value === "string") return value.replace(/\b(ref|req|hse)_[\w-]{10,}/g, same);
      if (value?.next) return { ...value, next: "kZ2Vq8mYxN0sT4bRjW7cLg" };
      if (/^R-/.test(value?.number))
        return { ...value, number: spokenNumber(`ref_${same(value.id).slice(4)}`) };
      return value;
    },
    2,
  );
}

// `npx vitest run tests/api/examples.test.ts -u` writes them again.
test("the examples are what the API answers", async () => {
  await expect(`${steady(examples)}\n`).toMatchFileSnapshot("../../functions/api/examples.json");
});

test("every response of every operation has an example", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document
  const { paths }: any = describeApi({ today: "2026-12-01" });
  for (const methods of Object.values<object>(paths))
    for (const { operationId, responses } of Object.values(methods))
      for (const [status, { content }] of Object.entries<{ content: object }>(responses))
        for (const { examples: given } of Object.values(content))
          expect(Object.keys(given ?? {}), `${operationId} ${status}`).not.toEqual([]);
});

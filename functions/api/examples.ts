import written from "./examples.json" with { type: "json" };

type Named = Readonly<Record<string, unknown>>;
const answers: Readonly<Record<string, Readonly<Record<string, Named>>>> = written;

/** What an operation answered with a status, by name; otherwise what every operation answers with it. */
export function examplesOf(operationId: string, status: string): Record<string, { readonly value: unknown }> {
  const named = answers[operationId]?.[status] ?? answers.every?.[status] ?? {};
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { value }]));
}

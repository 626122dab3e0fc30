/** The subset of IAM that our policies use, and a request as DynamoDB shows it to IAM. */
export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string | string[]>>;
  Sid?: string;
}
export interface Asked {
  readonly action: string;
  /** `table`, or the name of an index. */
  readonly on: string;
  /** The partition keys in the request, if any. */
  readonly keys: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly returns?: string;
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const compiled = new Map<string, (text: string) => boolean>();
function like(pattern: string, text: string): boolean {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known(text);
}

/** Most patterns are a text, or one with a star at its end; the others take ten times as long. */
function compile(pattern: string): (text: string) => boolean {
  const parts = pattern.split("*");
  const [start = ""] = parts;
  if (parts.length === 1) return (text) => text === pattern;
  if (parts.length === 2 && pattern.endsWith("*")) return (text) => text.startsWith(start);
  const whole = new RegExp(`^${parts.map(escaped).join(".*")}$`, "s");
  return (text) => whole.test(text);
}
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Allowed by a statement and denied by none, as in IAM. @throws for policy elements it doesn't know */
export function allows(statements: readonly Statement[], asked: Asked): boolean {
  const matching = statements.filter((one) => applies(one, asked));
  return matching.some((one) => one.Effect === "Allow") && !matching.some((one) => one.Effect === "Deny");
}

function applies(one: Statement, asked: Asked): boolean {
  if (!list(one.Action).some((action) => like(action, `dynamodb:${asked.action}`))) return false;
  if (!list(one.Resource).some((arn) => placeOf(arn) === asked.on || arn === "*")) return false;
  return Object.entries(one.Condition ?? {}).every(([operator, tests]) =>
    Object.entries(tests).every(([key, wanted]) =>
      holds(operator, valuesOf(key, asked), list(wanted), asked),
    ),
  );
}

function holds(operator: string, values: readonly string[], wanted: string[], asked: Asked): boolean {
  const fill = filling(asked.tags);
  const matches = (value: string) =>
    wanted.some((pattern) => {
      const text = fill(pattern);
      return text !== undefined && like(text, value);
    });
  switch (operator) {
    case "Null":
      return (values.length === 0) === (wanted[0] === "true");
    case "ForAllValues:StringLike":
      return values.every(matches);
    case "ForAnyValue:StringLike":
      return values.some(matches);
    case "StringEqualsIfExists":
      return values.length === 0 || wanted.includes(values[0] ?? "");
    case "StringLike":
      return values.some(matches);
    default:
      throw new Error(`The evaluator does not know ${operator}`);
  }
}

function valuesOf(key: string, asked: Asked): readonly string[] {
  if (key === "dynamodb:LeadingKeys") return asked.keys;
  if (key === "dynamodb:ReturnValues") return asked.returns === undefined ? [] : [asked.returns];
  const tag = /^aws:PrincipalTag\/(\w+)$/.exec(key)?.[1];
  if (tag) return asked.tags[tag] === undefined ? [] : [asked.tags[tag]];
  if (key === "kms:ViaService") return [];
  throw new Error(`The evaluator does not know ${key}`);
}

const filledIn = new WeakMap<Asked["tags"], Map<string, string | undefined>>();
/** Fills patterns with tags, each once: millions are asked for. */
function filling(tags: Asked["tags"]): (pattern: string) => string | undefined {
  const known = filledIn.get(tags) ?? new Map<string, string | undefined>();
  filledIn.set(tags, known);
  return (pattern) => {
    if (!known.has(pattern)) known.set(pattern, filled(pattern, tags));
    return known.get(pattern);
  };
}

/** A variable without a value makes its pattern match nothing. */
function filled(pattern: string, tags: Asked["tags"]): string | undefined {
  let missing = false;
  const text = pattern.replace(/\$\{aws:PrincipalTag\/(\w+)\}/g, (_, tag: string) => {
    const value = tags[tag];
    if (value === undefined) missing = true;
    return value ?? "";
  });
  return missing ? undefined : text;
}

const places = new WeakMap<object, string>();
/** `table`, an index's name, or any other ARN as is. */
function placeOf(arn: unknown): string {
  if (arn === null || typeof arn !== "object") return placeIn(arn);
  const known = places.get(arn) ?? placeIn(arn);
  places.set(arn, known);
  return known;
}

function placeIn(arn: unknown): string {
  const text = JSON.stringify(arn);
  const index = /\/index\/([a-z*]+)/.exec(text)?.[1];
  if (index) return index;
  return /Table[0-9A-F]+Arn/.test(text) ? "table" : text;
}

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
type Match = (text: string) => boolean;

/** Most patterns are a text, or one with a star at its end; the others take ten times as long. */
function compile(pattern: string): Match {
  const parts = pattern.split("*");
  const [start = ""] = parts;
  if (parts.length === 1) return (text) => text === pattern;
  if (parts.length === 2 && pattern.endsWith("*")) return (text) => text.startsWith(start);
  const whole = new RegExp(`^${parts.map(escaped).join(".*")}$`, "s");
  return (text) => whole.test(text);
}
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/**
 * Allowed by a statement and denied by none, as in IAM. Statements must not change once they were asked.
 * @throws for policy elements it doesn't know
 */
export function allows(statements: readonly Statement[], asked: Asked): boolean {
  const matching = about(statements, asked).filter((one) => applies(one, asked));
  return matching.some((one) => one.Effect === "Allow") && !matching.some((one) => one.Effect === "Deny");
}

const found = new WeakMap<readonly Statement[], Map<string, readonly Statement[]>>();
/** The statements about an action on the table or an index; found once of each: millions are asked for. */
function about(statements: readonly Statement[], { action, on }: Asked): readonly Statement[] {
  const known = found.get(statements) ?? new Map<string, readonly Statement[]>();
  found.set(statements, known);
  const name = `${action} ${on}`;
  const those =
    known.get(name) ??
    statements.filter(
      ({ Action, Resource }) =>
        list(Action).some((one) => compile(one)(`dynamodb:${action}`)) &&
        list(Resource).some((arn) => arn === "*" || placeOf(arn) === on),
    );
  known.set(name, those);
  return those;
}

const applies = ({ Condition = {} }: Statement, asked: Asked): boolean =>
  Object.entries(Condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, wanted]) => holds(operator, valuesOf(key, asked), wanted, asked)),
  );

function holds(
  operator: string,
  values: readonly string[],
  wanted: string | string[],
  asked: Asked,
): boolean {
  const matches = (value: string) => filledIn(wanted, asked.tags).some((match) => match(value));
  switch (operator) {
    case "Null":
      return (values.length === 0) === (wanted === "true");
    case "ForAllValues:StringLike":
      return values.every(matches);
    case "ForAnyValue:StringLike":
      return values.some(matches);
    case "StringEqualsIfExists":
      return values.length === 0 || list(wanted).includes(values[0] ?? "");
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

const filled = new WeakMap<Asked["tags"], Map<string | string[], readonly Match[]>>();
/** What patterns match with these tags; made once of each. */
function filledIn(patterns: string | string[], tags: Asked["tags"]): readonly Match[] {
  const known = filled.get(tags) ?? new Map<string | string[], readonly Match[]>();
  filled.set(tags, known);
  const matches =
    known.get(patterns) ??
    list(patterns)
      .flatMap((one) => fillIn(one, tags) ?? [])
      .map(compile);
  known.set(patterns, matches);
  return matches;
}

/** A variable without a value makes its pattern match nothing. */
function fillIn(pattern: string, tags: Asked["tags"]): string | undefined {
  let missing = false;
  const text = pattern.replace(/\$\{aws:PrincipalTag\/(\w+)\}/g, (_, tag: string) => {
    const value = tags[tag];
    if (value === undefined) missing = true;
    return value ?? "";
  });
  return missing ? undefined : text;
}

/** `table`, an index's name, or any other ARN as is. */
function placeOf(arn: unknown): string {
  const text = JSON.stringify(arn);
  const index = /\/index\/([a-z*]+)/.exec(text)?.[1];
  if (index) return index;
  return /Table[0-9A-F]+Arn/.test(text) ? "table" : text;
}

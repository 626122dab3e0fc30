import type { Item } from "./entity.ts";

/** Fields with one item or key, or with values by name; and fields with several items or keys. */
const single = new Set([
  "Item",
  "Key",
  "Attributes",
  "ExpressionAttributeValues",
  "ExclusiveStartKey",
  "LastEvaluatedKey",
]);
const several = new Set(["Items", "Keys"]);

/** The same input or output, with every item in it converted. */
function turned(value: unknown, turn: (item: Item) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => turned(one, turn));
  if (value === null || typeof value !== "object") return value;
  const copy: Item = {};
  for (const name in value) {
    const part = (value as Item)[name];
    if (part === undefined) continue;
    if (single.has(name)) copy[name] = turn(part as Item);
    else if (several.has(name)) copy[name] = (part as Item[]).map(turn);
    else if (name === "Responses") copy[name] = byTable(part as Record<string, Item[]>, turn);
    else copy[name] = turned(part, turn);
  }
  return copy;
}

/** A batch read returns a list of items for each table. */
const byTable = (lists: Record<string, Item[]>, turn: (item: Item) => unknown) =>
  Object.fromEntries(Object.entries(lists).map(([table, items]) => [table, items.map(turn)]));

type Attribute =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  /** In Base64. */
  | { B: string }
  | { L: Attribute[] }
  | { M: Record<string, Attribute> };

function attributesOf(item: object): Record<string, Attribute> {
  const attributes: Record<string, Attribute> = {};
  for (const name in item) {
    const value = (item as Item)[name];
    if (value !== undefined) attributes[name] = attributeOf(value);
  }
  return attributes;
}

/** Items hold what JSON can, and the bytes of files. */
function attributeOf(value: unknown): Attribute {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return { L: value.filter((one) => one !== undefined).map(attributeOf) };
  if (typeof value === "object" && isPlain(value)) return { M: attributesOf(value) };
  throw new Error(`An item cannot hold this ${typeof value}`);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function itemOf(attributes: Item): Item {
  const item: Item = {};
  for (const name in attributes) item[name] = plainOf(attributes[name] as Attribute);
  return item;
}

function plainOf(attribute: Attribute): unknown {
  // The name of its only field: asking for each in turn takes twice as long.
  for (const type in attribute) {
    const value = (attribute as Item)[type];
    switch (type) {
      case "S":
      case "BOOL":
        return value;
      case "M":
        return itemOf(value as Item);
      case "N":
        return Number(value);
      case "L":
        return (value as Attribute[]).map(plainOf);
      case "NULL":
        return null;
      case "B":
        return new Uint8Array(Buffer.from(value as string, "base64"));
    }
  }
  throw new Error("An item holds an attribute of another kind");
}

/** DynamoDB's JSON from input with items of plain values. */
export const encoded = (input: unknown): string => JSON.stringify(turned(input, attributesOf));

/** Output with items of plain values from DynamoDB's JSON. */
export const decoded = (json: Uint8Array): unknown =>
  turned(JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString()), itemOf);

/** The same for the SDK, whose own codec converts by its schemas, after and before attribute values of its own. */
export const codec = {
  setSerdeContext: () => {},
  createSerializer() {
    let text = "";
    return {
      setSerdeContext: () => {},
      write: (_: unknown, input: unknown) => {
        text = encoded(input);
      },
      flush: () => text,
    };
  },
  createDeserializer: () => ({
    setSerdeContext: () => {},
    read: (_: unknown, bytes: Uint8Array) => decoded(bytes),
    /** A field of an exception. */
    readObject: (_: unknown, value: unknown) => value,
  }),
};

import type { Schema } from "../../api/json-schema.ts";

/* The OpenAPI document, as far as the page reads it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: Schema;
}
/** By name. */
type Examples = Readonly<Record<string, { readonly value: unknown }>>;
type Content = Readonly<
  Record<string, { readonly schema: Schema; readonly example?: unknown; readonly examples?: Examples }>
>;
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

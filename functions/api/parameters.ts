import { keyPattern, longestKey } from "./idempotency-key.ts";
import { largestPage, longestCursor } from "./page.ts";
import type { ApiRoute } from "./route.ts";

export const exampleCursor = "kZ2Vq8mYxN0sT4bRjW7cLg";

/** The parameters of an operation, as its description lists them. */
export function parametersOf(route: ApiRoute): object[] {
  const parameters: object[] = [];
  if (route.path.includes(":id"))
    parameters.push({
      name: "id",
      in: "path",
      required: true,
      schema: { type: "string" },
      description: "`id` of the referral.",
      example: "ref_01KBAE3Z5T0X8QH2N6M4WVYC7R",
    });
  if (route.listed) {
    parameters.push({
      name: "cursor",
      in: "query",
      schema: { type: "string", minLength: 1, maxLength: longestCursor, pattern: "^[A-Za-z0-9_-]+$" },
      description: "`next` from the previous page.",
      example: exampleCursor,
    });
    parameters.push({
      name: "limit",
      in: "query",
      schema: { type: "integer", minimum: 1, maximum: largestPage },
      description: "How many items a page has.",
      example: 20,
    });
  }
  if (route.keyed) {
    parameters.push({
      name: "Idempotency-Key",
      in: "header",
      required: route.keyed === "required",
      schema: { type: "string", minLength: 1, maxLength: longestKey, pattern: keyPattern.source },
      description: "The same key with the same body is the same request, no matter how often you send it.",
      example: "8e03978e-40d5-43dd-bc93-6894a57f9324",
    });
  }
  return parameters;
}

import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Records why a rule does not apply here. Without a reason it stays an error. */
export function acknowledge(on: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(on).acknowledge({ id, reason });
}

import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { answersForm } from "#shared/records/capital/form.ts";
import type { Scope } from "#shared/table/scope.ts";
import { answerQuestions } from "./answer-questions.ts";

/**
 * Keeps what was answered by link: once a link, however often it is sent. @throws as `answerQuestions`; invalid
 * `command_reused` once other answers were sent
 */
export async function answerByLink(
  scope: Scope,
  sent: Sent<typeof answersForm>,
): ReturnType<typeof answerQuestions> {
  if (scope.actor.kind !== "link") throw notFound();
  return answerQuestions(scope, { ...sent, command: scope.actor.id });
}

import { en } from "#functions/copy/en/index.ts";
import { dated } from "#functions/copy/en/times.ts";
import type { ErasureRequest } from "#shared/engine/erasure/request.ts";
import type { secondPersonProblem } from "#shared/records/second-person/second-person.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Form } from "../../ui/form.tsx";
import { Banner } from "../../ui/kit.tsx";

const copy = en.network.erasure;

/** The paths of the page, for each of the two roles. */
export const erasurePath = { administration: "/network/erasure", care: "/erasure" } as const;
export type Over = keyof typeof erasurePath;

/** How the last request ended. */
export function Ended({ request, zone }: { request: ErasureRequest; zone: string }) {
  const { state, answered, stopped, lapses } = request;
  const at = (instant: string) => dated(instant, zone);
  const said =
    state === "refused" && answered
      ? copy.over.refused({ by: nameOfActor(answered.by) ?? "", when: at(answered.at) })
      : state === "stopped" && stopped
        ? stopped.by.kind === "system"
          ? copy.over.held({ when: at(stopped.at) })
          : copy.over.stopped({ by: nameOfActor(stopped.by) ?? "", when: at(stopped.at) })
        : copy.over.lapsed({ when: at(lapses) });
  return <Banner icon="check">{said}</Banner>;
}

export const Answer = ({
  request,
  problem,
}: {
  request: ErasureRequest;
  /** Why this user cannot approve it. */
  problem: ReturnType<typeof secondPersonProblem>;
}) => (
  <Form id="erasure-answer" action={`${erasurePath.care}/${request.id}/answer`}>
    <p class="second">{problem ? en.refusals[problem] : copy.agreeHint}</p>
    <div class="flex flex-wrap gap-3">
      {problem ? null : (
        <button type="submit" name="agreed" value="yes" class="btn">
          {copy.agree}
        </button>
      )}
      <button type="submit" name="agreed" value="no" class="btn btn-primary">
        {copy.refuse}
      </button>
    </div>
  </Form>
);

export const Stop = ({ request, over }: { request: ErasureRequest; over: Over }) => (
  <Form id="erasure-stop" action={`${erasurePath[over]}/${request.id}/stop`}>
    <p class="second">{copy.stopHint}</p>
    <button type="submit" class="btn btn-primary">
      {copy.stop}
    </button>
  </Form>
);

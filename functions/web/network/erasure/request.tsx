import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { ErasureRequest } from "#shared/engine/erasure/request.ts";
import type { secondPersonProblem } from "#shared/records/second-person/second-person.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Form } from "../../ui/form.tsx";
import { Banner, Facts, Quote } from "../../ui/kit.tsx";

const copy = () => words().network.erasure;

/** The paths of the page, for each of the two roles. */
export const erasurePath = { administration: "/network/erasure", care: "/erasure" } as const;
export type Over = keyof typeof erasurePath;

interface StandingProps {
  readonly request: ErasureRequest;
  readonly over: Over;
  /** Why this user cannot approve it. */
  readonly problem: ReturnType<typeof secondPersonProblem>;
  readonly zone: string;
  /** The link to the certificate. */
  readonly address: string;
}

/** The status of the request, with the actions this user may take. */
export function Standing({ request, over, problem, zone, address }: StandingProps) {
  const { asked, lapses, begins, state, stands } = request;
  return (
    <div class="panel pad stack">
      {state === "asked" ? null : (
        <Banner icon="triangle-alert">
          <b>{copy().begins({ when: dated(begins ?? asked.at, zone) })}</b>
        </Banner>
      )}
      <Quote text={request.why} parts={[]} />
      <p class="second">
        {copy().asked({ by: nameOfActor(asked.by) ?? "", when: dated(asked.at, zone) })}.{" "}
        {state === "asked" ? copy().lapses({ when: dated(lapses, zone) }) : ""}
      </p>
      <Facts
        rows={[
          [
            copy().standsTitle,
            stands.residents + stands.waiting === 0 ? copy().standsEmpty : copy().stands(stands),
          ],
        ]}
      />
      {state === "asked" && over === "care" ? <Answer request={request} problem={problem} /> : null}
      {state === "asked" ? null : (
        <Facts
          rows={[
            [
              copy().keep,
              <>
                <a class="under cell" href={address}>
                  {address}
                </a>
                <br />
                <span class="second">{copy().keepHint}</span>
              </>,
            ],
          ]}
        />
      )}
      {state === "asked" && over === "care" ? null : <Stop request={request} over={over} />}
    </div>
  );
}

/** How the last request ended. */
export function Ended({ request, zone }: { request: ErasureRequest; zone: string }) {
  const { state, answered, stopped, lapses } = request;
  const at = (instant: string) => dated(instant, zone);
  const said =
    state === "refused" && answered
      ? copy().over.refused({ by: nameOfActor(answered.by) ?? "", when: at(answered.at) })
      : state === "stopped" && stopped
        ? stopped.by.kind === "system"
          ? copy().over.held({ when: at(stopped.at) })
          : copy().over.stopped({ by: nameOfActor(stopped.by) ?? "", when: at(stopped.at) })
        : copy().over.lapsed({ when: at(lapses) });
  return <Banner icon="check">{said}</Banner>;
}

const Answer = ({ request, problem }: Pick<StandingProps, "request" | "problem">) => (
  <Form id="erasure-answer" action={`${erasurePath.care}/${request.id}/answer`}>
    <p class="second">{problem ? words().refusals[problem] : copy().agreeHint}</p>
    <div class="flex flex-wrap gap-3">
      {problem ? null : (
        <button type="submit" name="agreed" value="yes" class="btn">
          {copy().agree}
        </button>
      )}
      <button type="submit" name="agreed" value="no" class="btn btn-primary">
        {copy().refuse}
      </button>
    </div>
  </Form>
);

const Stop = ({ request, over }: { request: ErasureRequest; over: Over }) => (
  <Form id="erasure-stop" action={`${erasurePath[over]}/${request.id}/stop`}>
    <p class="second">{copy().stopHint}</p>
    <button type="submit" class="btn btn-primary">
      {copy().stop}
    </button>
  </Form>
);

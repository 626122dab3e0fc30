import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { closedAtOf } from "#shared/records/referral/state.ts";
import { mayBeVotedOn } from "#shared/records/referral/vote.ts";
import { identityForm } from "#shared/referrals/identity/correct-identity.ts";
import { PutOn, Standing } from "../waitlist/on-referral.tsx";
import { Arrival, ChangeArrival } from "./arrival.tsx";
import { Ask, Paused } from "./ask.tsx";
import { ByHand } from "./by-hand.tsx";
import { Conditions } from "./conditions.tsx";
import { Decline, EnteredInError } from "./decline.tsx";
import { Pass, RouteIt } from "./elsewhere.tsx";
import { CorrectIdentity } from "./identity.tsx";
import { NoShow } from "./no-show.tsx";
import { Accept, Closed } from "./outcome.tsx";
import type { Props } from "./parts.tsx";
import { Screen } from "./screen.tsx";
import { TimeToDecide } from "./standing.tsx";
import { OfferVote, Vote } from "./vote.tsx";

/** The decision, beside the record: time left, actions, and what helps to decide. */
export function Decision(props: Props) {
  const { header } = props.found;
  const { permissions } = props.ctx.scope;
  const here = header.place === "here" && closedAtOf(header.state) === null;
  const prepares = here && permissions.has("referral.prepare");
  return (
    <div class="section flow-panels">
      <div class="panel pad stack">
        <Answer {...props} here={here} />
      </div>
      {prepares && header.state.status !== "no_show" ? (
        <div class="panel pad stack">
          <Screen {...props} />
        </div>
      ) : null}
      {here && header.house && mayBeVotedOn(header.state.status) && (header.vote || peerRun(props)) ? (
        <div class="panel pad stack">
          <Vote {...props} />
        </div>
      ) : null}
      {here && header.state.status !== "no_show" ? <Others {...props} /> : null}
      {header.source.kind === "partner" ? null : <ByHand {...props} here={here} />}
    </div>
  );
}

/** The main action, and declining beside it. */
function Answer(props: Props & { here: boolean }) {
  const { ctx, found, here } = props;
  const { header } = found;
  const { permissions } = ctx.scope;
  const { house } = header;
  const { status } = header.state;
  const decides = here && permissions.has("referral.decide");
  const waiting = status === "received";
  return (
    <>
      {waiting ? <Clock {...props} /> : null}
      {status === "information_requested" ? <Paused {...props} /> : null}
      {status === "accepted_with_conditions" && house ? <Conditions {...props} /> : null}
      {(status === "accepted" || status === "accepted_with_conditions") && house ? (
        <Arrival {...props} />
      ) : null}
      {status === "no_show" && here ? <NoShow {...props} /> : null}
      {status === "waitlisted" ? <Standing {...props} /> : null}
      {closedAtOf(header.state) ? <Closed {...props} /> : null}
      {waiting && decides && house ? <Accept {...props} /> : null}
      {waiting && here && !house && permissions.has("referral.route") ? <RouteIt {...props} /> : null}
      {waiting && decides ? <PutOn {...props} /> : null}
      {decides && status !== "no_show" ? <Decline {...props} /> : null}
      <EnteredInError {...props} />
      {waiting && here && permissions.has("referral.prepare") ? <Ask {...props} /> : null}
      {header.place === "passing" ? <p>{words().refusals.being_passed}</p> : null}
      {waiting && !permissions.has("referral.decide") && !permissions.has("referral.pass") ? (
        <p class="second">{words().referrals.page.cannot}</p>
      ) : null}
    </>
  );
}

/** Less common actions: another arrival, a correction, another house. */
function Others(props: Props) {
  const { header } = props.found;
  const { permissions } = props.ctx.scope;
  const waiting = header.state.status === "received";
  const onList = header.state.status === "waitlisted" && !header.state.offer;
  const acts: Child[] = [
    permissions.has("referral.prepare") ? <ChangeArrival {...props} /> : null,
    permissions.has(identityForm.needs) ? <CorrectIdentity {...props} /> : null,
    header.house &&
    mayBeVotedOn(header.state.status) &&
    !header.vote &&
    !peerRun(props) &&
    permissions.has("referral.decide") ? (
      <OfferVote {...props} />
    ) : null,
    ((waiting && header.house) || onList) && permissions.has("referral.route") ? (
      <RouteIt {...props} />
    ) : null,
    waiting && header.house && permissions.has("referral.pass") ? <Pass {...props} /> : null,
  ].filter((one) => one !== null);
  return acts.length > 0 ? <div class="panel pad stack">{acts}</div> : null;
}

/** Peer-run houses (level I, type P) always show the vote. Other houses can request one. */
function peerRun({ found: { own } }: Props): boolean {
  return own?.selfDescribed.level === "I" || own?.selfDescribed.type === "P";
}

function Clock({ ctx, found, zone }: Props) {
  const decides = ctx.scope.permissions.has("referral.decide");
  return (
    <div>
      <h2>{decides ? words().referrals.page.decision : words().referrals.page.waitsForDecision}</h2>
      <TimeToDecide header={found.header} timeZone={zone} now={ctx.scope.now()} />
    </div>
  );
}

import { words } from "#functions/copy/words.ts";
import { parted } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { coverForm, endCover, setCover } from "#shared/mentors/cover/set-cover.ts";
import { answerProposal, mentorAnswerForm } from "#shared/mentors/matching/answer-proposal.ts";
import { readMentor } from "#shared/mentors/matching/find-mentors.ts";
import {
  proposeForm,
  proposeMentor,
  sayNoneNow,
  withdrawProposal,
} from "#shared/mentors/matching/propose-mentor.ts";
import {
  awayForm,
  comeBack,
  goAway,
  profileForm,
  writeProfile,
} from "#shared/mentors/profile/write-profile.ts";
import { noteSession, sessionForm } from "#shared/mentors/supervision/note-session.ts";
import { inPractice, releaseMentor, superviseMentor } from "#shared/mentors/supervision/take-on.ts";
import { groupForm } from "#shared/records/check-in/form.ts";
import { journeysIn, nextOf } from "../journeys/check-ins/sitting.ts";
import { idIn, oneselfIn } from "../kit/params.ts";
import {
  inMentoring,
  inOwnPractice,
  ofStaff,
  type PageContext,
  type Route,
  type ScopedContext,
} from "../kit/route.ts";
import { button, lookUp, resource, send, versioned } from "../kit/routes.ts";

const needs = "mentoring.match";
const journeyOf = (ctx: ScopedContext) => ({ journey: idIn(ctx, "journey") });
const memberOf = (ctx: ScopedContext) => ({ member: idIn(ctx, "member") });

/** Where a mentor answers and describes themselves. */
const ownRoutes: readonly Route[] = [
  ...resource("/mentoring", ofStaff, {
    needs: "caseload.read",
    page: async (ctx) => (await import("./agenda/page.tsx")).agendaPage(ctx),
    forms: {
      ":journey/answer": send(
        versioned(mentorAnswerForm),
        (ctx, { form, version: round, command }) =>
          answerProposal(ctx.scope, { ...form, ...journeyOf(ctx), round, command }),
        "mentor.answered",
      ),
    },
  }),
  ...resource("/mentoring/profile", ofStaff, {
    needs: profileForm.needs,
    page: async (ctx) => (await import("./profile/page.tsx")).profilePage(ctx),
    forms: {
      "": send(profileForm, (ctx, sent) => writeProfile(ctx.scope, sent), "mentor.profile_changed"),
      away: send(awayForm, (ctx, sent) => goAway(ctx.scope, sent), "mentor.away_set"),
      back: send(button(profileForm.needs), (ctx, sent) => comeBack(ctx.scope, sent), "mentor.is_back"),
    },
  }),
  ...resource("/mentoring/supervision", inOwnPractice, {
    needs: sessionForm.needs,
    page: async (ctx) =>
      (await import("./supervision/page.tsx")).supervisionPage(ctx, {
        practice: ctx.scope,
        at: "/mentoring/supervision",
        back: { href: "/mentoring/profile", text: words().mentoring.profile.title },
      }),
    forms: {
      "": send(sessionForm, (ctx, sent) => noteSession(ctx.scope, sent), "mentor.supervision_noted"),
    },
  }),
];

/** Where supervisors find mentors, arrange cover and supervise. */
const supervisorRoutes: readonly Route[] = [
  ...resource("/mentoring/group", ofStaff, {
    needs: "caseload.read",
    page: async (ctx) => (await import("./group/page.tsx")).groupPage(ctx),
    forms: {
      "": lookUp(
        groupForm,
        async (ctx: PageContext, sent) => {
          groupForm.read(sent);
          return (await import("./group/page.tsx")).groupPage(ctx);
        },
        async ({ scope }, { who = "" }) =>
          nextOf(newId("sitting", scope.now().epochMilliseconds), journeysIn(parted(who))),
      ),
    },
  }),
  ...resource("/mentoring/mentors", inMentoring, {
    needs,
    page: async (ctx) => (await import("./mentors/page.tsx")).mentorsPage(ctx),
  }),
  ...resource("/mentoring/residents/:journey", inMentoring, {
    needs,
    page: async (ctx) => (await import("./matching/page.tsx")).matchPage(ctx),
    forms: {
      "": send(
        proposeForm,
        (ctx, sent) => proposeMentor(ctx.scope, { ...sent, ...oneselfIn(ctx), ...journeyOf(ctx) }),
        (_, __, { mentorAgreed, residentAgreed }) =>
          mentorAgreed && residentAgreed ? "match.agreed" : "match.proposed",
      ),
      withdrawal: send(
        versioned(button(needs)),
        (ctx, { version: round, command }) =>
          withdrawProposal(ctx.scope, { ...journeyOf(ctx), round, command }),
        "match.withdrawn",
      ),
      "none-now": send(
        button(needs),
        (ctx, { command }) => sayNoneNow(ctx.scope, { ...journeyOf(ctx), command }),
        "match.none_now",
      ),
    },
  }),
  ...resource("/mentoring/mentors/:member", inMentoring, {
    needs,
    page: async (ctx) => (await import("./mentor/page.tsx")).mentorPage(ctx),
    forms: {
      cover: send(
        coverForm,
        (ctx, sent) => setCover(ctx.scope, { ...sent, ...oneselfIn(ctx), mentor: memberOf(ctx).member }),
        "mentor.cover_set",
      ),
      "cover-end": send(
        button(needs),
        (ctx, { command }) => endCover(ctx.scope, { mentor: memberOf(ctx).member, command }),
        "mentor.cover_ended",
      ),
      supervisor: send(
        button(needs),
        (ctx, { command }) => superviseMentor(ctx.scope, { ...memberOf(ctx), command }),
        "mentor.supervised",
      ),
      release: send(
        button(needs),
        (ctx, { command }) => releaseMentor(ctx.scope, { ...memberOf(ctx), command }),
        "mentor.released",
      ),
    },
  }),
  ...resource("/mentoring/mentors/:member/supervision", inMentoring, {
    needs,
    page: supervisedPage,
    forms: {
      "": send(
        { needs, sent: sessionForm.sent },
        async (ctx, sent) => noteSession(await inPractice(ctx.scope, memberOf(ctx)), sent),
        "mentor.supervision_noted",
      ),
    },
  }),
];

/** A supervisor's view of a practice they supervise. */
async function supervisedPage(ctx: PageContext) {
  const practice = await inPractice(ctx.scope, memberOf(ctx));
  const { name, member } = await readMentor(ctx.scope, memberOf(ctx));
  const href = `/mentoring/mentors/${member}`;
  const at = `${href}/supervision`;
  const { supervisionPage } = await import("./supervision/page.tsx");
  return supervisionPage(ctx, { practice, at, name, back: { href, text: name } });
}

/** Mentors and supervisors. */
export const mentoringRoutes: readonly Route[] = [...ownRoutes, ...supervisorRoutes];

import { confirmPerson } from "#shared/people/recognize/confirm-person.ts";
import { addNote, noteForm } from "#shared/residents/stay/add-note.ts";
import { correctionForm, correctStay } from "#shared/residents/stay/correct-stay.ts";
import { bedForm, moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral, walkInForm } from "#shared/residents/stay/move-in.ts";
import { reverseMoveIn } from "#shared/residents/stay/reverse-move-in.ts";
import { stayReversalForm } from "#shared/residents/stay/reverse-move-out.ts";
import { swapBeds, swapForm } from "#shared/residents/stay/swap-beds.ts";
import { undoMoveIn, undoMoveInForm } from "#shared/residents/stay/undo-move-in.ts";
import { contactsForm, writeContacts } from "#shared/residents/stay/write-contacts.ts";
import { stayIn, stayOf } from "../../kit/params.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { button, resource, send } from "../../kit/routes.ts";
import { stayPage } from "./page.tsx";
import { walkInPage } from "./walk-in.tsx";

const all = "/houses/:house/stays";

export const stayRoutes: readonly Route[] = [
  ...resource(`${all}/new`, inHouse, { needs: walkInForm.needs, page: walkInPage }),
  ...resource(all, inHouse, {
    page: walkInPage,
    shown: `${all}/new`,
    forms: {
      "": send(
        walkInForm,
        (ctx, sent) => moveInWithoutReferral(ctx.scope, { ...sent, house: ctx.house }),
        "stay.opened",
        (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}`,
        { undo: (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}/undo` },
      ),
    },
  }),
  ...resource(`${all}/:stay`, inHouse, {
    needs: "stay.read",
    page: (ctx) => stayPage(ctx, stayOf(ctx)),
    forms: {
      bed: send(
        bedForm,
        (ctx, sent) => moveBed(ctx.scope, { ...sent, ...stayIn(ctx) }),
        (_, { bed }) => ["stay.bed_changed", { bed }],
      ),
      swap: send(
        swapForm,
        (ctx, sent) => swapBeds(ctx.scope, { ...sent, ...stayIn(ctx) }),
        (_, { bed }) => ["stay.bed_changed", { bed }],
      ),
      undo: send(
        undoMoveInForm,
        (ctx, sent) => undoMoveIn(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.move_in_undone",
        (ctx, { referral }) =>
          referral ? `/houses/${ctx.house}/referrals/${referral}` : `/houses/${ctx.house}/today`,
      ),
      reversal: send(
        stayReversalForm,
        (ctx, sent) => reverseMoveIn(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.entered_in_error",
      ),
      correction: send(
        correctionForm,
        (ctx, sent) => correctStay(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.corrected",
      ),
      notes: send(
        noteForm,
        (ctx, sent) => addNote(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.note_added",
      ),
      contacts: send(
        contactsForm,
        (ctx, sent) => writeContacts(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.contacts_written",
      ),
      confirmation: send(
        button("person.confirm"),
        (ctx, sent) => confirmPerson(ctx.scope, { ...stayIn(ctx), ...sent }),
        "stay.person_confirmed",
      ),
    },
  }),
];

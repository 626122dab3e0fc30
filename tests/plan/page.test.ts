import { expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { inSpanish } from "#functions/copy/es/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { loadAssets } from "#functions/web/assets/load.ts";
import { planFits } from "#functions/web/plans/sheet.ts";
import { onePageOf } from "#functions/web/residents/packet/pdf.ts";
import { beginForm, checkParts, goalForm } from "#shared/plans/plan-forms.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { recoveryPlan } from "#shared/records/plan/plan.ts";
import { pdfText } from "../support/pdf-text.ts";
import { sampleIds } from "../support/sample-ids.ts";

const assets = loadAssets("dist/assets");
const [sample] = recoveryPlan.samples(sampleIds);
const filled = (length: number, words: string) => words.repeat(length).slice(0, length);

const goal = (nth: number): RecoveryPlan["goals"][number] => ({
  id: `gol_${nth}`,
  domain: nth < 16 ? "money" : "home",
  words: filled(200, `Goal ${nth} of mine `),
  steps: Array.from({ length: 10 }, (_, at) => ({
    id: `stp_${at}`,
    words: filled(200, "Ask the clinic "),
    owner: "both" as const,
    by: "2026-12-31",
    done: null,
  })),
  obstacles: filled(500, "Early mornings "),
  helps: "x\n".repeat(250),
  by: "2026-12-31",
  state: "active",
  shared: null,
});

/** As much as the forms take. */
const longest: RecoveryPlan = {
  ...(sample as RecoveryPlan),
  meaning: "a\n".repeat(500),
  strengths: Array.from({ length: 250 }, () => "😊 W"),
  supports: Array.from({ length: 6 }, () => ({
    name: filled(80, "Rosa from church "),
    how: filled(200, "Calls on Sunday "),
    phone: "555-555-0143",
  })),
  parts: ["home", "health", "substance_use", "meaning_community"],
  goals: Array.from({ length: 20 }, (_, nth) => goal(nth)),
};

const catalogues = { en, es: inSpanish(en) };

test.each(["en", "es"] as const)("every template in %s is what its form takes", (language) => {
  for (const { goals, title } of Object.values(catalogues[language].plans.templates)) {
    const all = Object.entries(goals).map(([domain, words]) => ({ domain, words }));
    const parts = Object.keys(goals).join("\n");
    const sent = { startedFrom: "template", meaning: "", strengths: "", supports: [], parts, goals: all };
    expect([title, beginForm.read(sent, checkParts).goals]).toEqual([title, all]);
  }
});

test.each(["en", "es"] as const)("every way to repair in %s is what the form of a goal takes", (language) => {
  for (const { title, steps, ...goal } of Object.values(catalogues[language].plans.repairs)) {
    const rows = steps.map((words) => ({ id: "", words, owner: "resident", by: "" }));
    const said = goalForm.read({ ...goal, domain: "home", by: "", obstacles: "", seen: "", steps: rows });
    expect([title, said.words, said.steps.length]).toEqual([title, goal.words, 3]);
  }
});

test.each(["en", "es"] as const)(
  "the longest plan is one page in %s, which says what it leaves out",
  async (language) => {
    const printed = (plan: RecoveryPlan) =>
      inWords(catalogues[language], async () => {
        const made = await onePageOf(
          assets,
          planFits(plan, { name: "Linus", today: "2026-12-01" }),
          new Date(0),
        );
        return pdfText(made ?? new Uint8Array());
      });
    const [page = "", ...more] = await printed(longest);
    expect(more).toEqual([]);
    expect(page).toMatch(
      language === "en" ? /\d+ more goals are in the app/ : /Hay \d+ metas más en la aplicación/,
    );
    expect(page).toContain("988");
    const few = [goal(0), goal(16)].map((one) => ({ ...one, steps: one.steps.slice(0, 2), helps: "" }));
    const usual = { ...longest, goals: few, meaning: "Dinner at home", strengths: ["I show up"] };
    const [short = "", ...rest] = await printed(usual);
    expect(rest).toEqual([]);
    // Goals of the chosen parts come first.
    expect(short).toMatch(/Goal 16 of mine[\s\S]*Goal 0 of mine/);
    expect(short).not.toMatch(language === "en" ? /in the app/ : /en la aplicación/);
  },
);

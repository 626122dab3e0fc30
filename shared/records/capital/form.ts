import { choice, defineForm, rows, text } from "#shared/kernel/form.ts";

/** More than a questionnaire has that someone answers in a sitting. */
export const mostItems = 60;

const answered = rows({ item: text({ most: 80 }), value: text({ most: 4 }) }, { most: mostItems });

/** `instrument`: which questions the page asked. Whoever answers with their mentor shares it by that. */
export const answersForm = defineForm("answers", "journey.write", {
  instrument: text({ most: 80 }),
  answers: answered,
  share: choice(["mine", "mentor"]),
});

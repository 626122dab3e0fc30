import type { domains } from "#shared/records/plan/domains.ts";

/** What a plan can begin with: goals that many people begin with, each to be changed. */
interface Template {
  readonly title: string;
  readonly goals: Readonly<Partial<Record<(typeof domains)[number], string>>>;
}

export const templates = {
  first_weeks: {
    title: "First 30 days",
    goals: {
      home: "Feel at home in the house: know who’s who, and how the day goes",
      health: "See a doctor and get my medications sorted out",
      coping: "Know what I’ll do when an urge comes, and who I’ll call first",
      meaning_community: "Find a support meeting, or another place, where I feel I belong",
    },
  },
  work: {
    title: "Back to work or school",
    goals: {
      work_school: "Find a job or a class that leaves room for meetings and appointments",
      money: "Know what comes in and what goes out, and put a little aside",
      daily_living: "Have my ID, a bank account and a way to get there",
      coping: "Have a plan for payday and for hard days at work",
    },
  },
  family: {
    title: "Family",
    goals: {
      family: "Rebuild trust with the people I love, one kept promise at a time",
      mind: "Have someone to talk to about guilt, grief and anger",
      legal: "Know where custody, visits or court stand, and what comes next",
      coping: "Know what I’ll do when a call or a visit goes badly",
    },
  },
  outpatient: {
    title: "Outpatient treatment (IOP) and the house",
    goals: {
      substance_use: "Get to my groups and appointments, and call before I miss one",
      health: "Keep up with my medications and follow-up visits",
      daily_living: "Have a week with room for treatment, sleep, meals and rest",
      meaning_community: "Know which meetings and people I’ll keep once treatment ends",
    },
  },
} as const satisfies Readonly<Record<string, Template>>;

import type { WrittenPart } from "./texts.ts";

/**
 * Texts to start from, for houses in California. They are not legal advice, and none is active until a network has
 * read it, filled in the [[double brackets]] and saved it. Sources: rights NARR Standard 3.0 1.B.5; grievance
 * 1.C.7.b; provider choice 18 USC 220 (EKRA), 42 USC 1320a-7b(b), Cal. Health & Safety Code 11831.6 (check), Fla. Stat.
 * 817.505; emergency 2.F.19; housing law Cal. Gov. Code 12955 and 42 USC 3604. The phone numbers are public: 988,
 * 911, Civil Rights Department 800-884-1684, HUD 800-669-9777.
 */
export const startingTexts: Readonly<Record<WrittenPart, string>> = {
  rights: `You live here by choice. These are your rights in this house.

- You are treated with respect. No one may hit, threaten, shame, harass or take advantage of you.
- You know every fee before you pay anything. You get a receipt for each payment, and a statement any time you ask.
- Staff may not borrow money from you, lend you money or handle your money.
- You choose your own doctor, your own medications and your own path of recovery. No one may ask you to stop a prescribed medication, including medications for addiction treatment.
- You may ask for a change to a rule or a room because of a disability. This is called a reasonable accommodation. You do not need a form, and asking is never held against you.
- What you tell us stays with the people who need to know it. At the door and on the phone, we neither confirm nor deny that you live here. You decide who may know.
- You may read the records we keep about you, see who has read them, and have mistakes corrected.
- You have a safe, clean bed, room for your things, and time to yourself.
- You may have visitors, calls and mail under the same house rules as everyone.
- You may speak up, complain, and contact the organizations that oversee us. No one may retaliate against you.
- You may leave any time. If we ever ask you to leave, we tell you why in writing. We handle your belongings, your medications and your deposit as our written policies say.

If any of these rights is not respected, tell us, or use the grievance procedure.`,
  provider_choice: `You choose who treats you: your doctor, counselor, treatment program, pharmacy and laboratory.

- You may choose any provider, or none. Your bed, your fees and how you are treated here do not depend on it.
- You may change your mind any time. You do not have to tell us why, and you may sign this again.
- These are providers we know, in no order: [[each provider with its phone number]]. You may always choose another one.
- Financial ties between this house, its owners or its staff and any of these providers: [[each tie in a sentence, or “None.”]] A tie is ownership, pay, rent, a discount, or anything else of value.
- Each of these providers told us about ties on its side: [[each tie in a sentence, or “None.”]]
- No one here takes money or anything of value for sending you to a provider or a laboratory, and no one may offer you free rent, money or gifts for choosing one. That is against the law.

If anyone pushes you toward a provider, or offers you something for it, tell us, or use the grievance procedure. No one may retaliate against you.`,
  grievance: `If you have a complaint, here is how to get it resolved. You may start at any step, alone or with someone to support you, in your own words, spoken or written. No one may retaliate against you for a complaint.

1. In the house. Tell the house manager, or bring it to a house meeting if you prefer. You hear back within 3 days.
2. In the network. Call or write to [[the person in the network who hears complaints, with phone and email]]. That person is not your house manager. You get a written answer within 10 days.
3. Outside. This house is overseen by [[the organization that certifies or oversees this house, with phone and website]]. You may contact them any time, before or after the other steps.

For housing discrimination, for example because of a disability: California Civil Rights Department, 800-884-1684, calcivilrights.ca.gov, or HUD, 800-669-9777.

If you are in danger, call 911 first.`,
  testing: `We test so that all of us can trust each other. A test is not a punishment.

- You may be tested when you move in, at times set for the whole house, and when there is a concern. We tell you the concern and put it in writing.
- You may choose your observer from those available. If a urine test is hard for you, ask for another kind. You do not have to say why.
- You have time to give a sample, usually up to two hours.
- A test cup shows only “negative” or “non-negative, not confirmed.” It is never called positive unless a laboratory says so. You may ask for a laboratory test. [[Who pays for the laboratory]]
- A prescribed medication is not a failed test. Only those who review results need to know what you take.
- If you have used, telling us before the test counts. See the recurrence-of-use policy.
- Nothing happens automatically. A person decides, after hearing you, and you may ask for a second person to review it.`,
  recurrence_rule: `Recovery is not always a straight line. This is what happens here if you use again.

If you tell us first. Tell anyone on staff, your mentor or a housemate you trust, before a test or before someone else does. We make sure you are safe, ask what you need, and go over your plan with you the same day. You do not lose your bed for telling us. [[What else is honored when someone tells first]]

If we find out. We make sure you are safe, then talk with you. You can say what happened. Nothing is decided in the first hour, and nothing happens automatically.

What can follow. Detox or treatment with a way back to the house, more contact with your mentor, changes to your plan, or other steps agreed with you. [[How long a bed is held for someone in treatment]]

Asking someone to leave is the last thing we do. A person decides and tells you why in writing, with time to find a safe place, unless someone’s life is in danger. You leave with naloxone, your medications, your belongings, and a place to call.

If someone does not wake up or does not breathe: give naloxone, call 911, stay with them. No one gets in trouble for calling. California law protects people who call for help in an overdose (Health and Safety Code 11376.5).`,
  emergency: `Staff show you these today. Ask until you could find each of them in the dark.

- Life-threatening emergency: call 911. This address is [[street address, as you would say it to 911]].
- If you or someone else is thinking about suicide: call or text 988, any time.
- Naloxone (Narcan) is kept [[where, on each floor]]. Spray one dose into one nostril, call 911, roll the person onto their side, stay. Give another dose after 2 to 3 minutes if they do not wake up.
- First aid kit: [[where the first aid kit is]]. Fire extinguishers: [[where the fire extinguishers are]].
- Exits: [[the exits from your room and from the house]]. We meet at [[the meeting place outside]].
- Smoke and carbon monoxide alarms: [[where the alarms are]]. When one sounds, everyone leaves.
- Gas, water and electricity shutoffs: [[where each one is]]. After an earthquake: drop, cover, hold on, then leave if you smell gas.
- On call at night: [[phone number]].
- Nearest emergency room: [[name and street]].

Fire drills: [[how often]].`,
};

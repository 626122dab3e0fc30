import type { WrittenPart } from "./texts.ts";

/**
 * Texts to start from, for houses in California. They are starting points, not advice: nothing here is in force
 * until a network has read it, filled in what stands in double brackets, and kept it as its own. Sources: rights
 * NARR Standard 3.0 1.B.5; grievance 1.C.7.b; emergency 2.F.19; housing law Cal. Gov. Code 12955 and 42 USC 3604.
 * The telephone numbers are public: 988, 911, Civil Rights Department 800-884-1684, HUD 800-669-9777.
 */
export const startingTexts: Readonly<Record<WrittenPart, string>> = {
  rights: `You live here by your own choice. These are your rights in this house.

- You are treated with respect. Nobody hits, threatens, shames or harasses you, and nobody takes advantage of you.
- You know every fee before you pay anything. You get a receipt for each payment and a statement whenever you ask.
- Nobody in charge borrows money from you, lends you any, or handles your money.
- You choose your own doctor, your own medication and your own way of recovery. Nobody asks you to stop a medication a prescriber gave you, medications for addiction treatment included.
- You may ask for a change in a rule or a room because of a disability. That is called a reasonable accommodation. You need no form for it, and asking is never held against you.
- What you tell us stays with those who need it. At the door and on the phone we neither confirm nor deny that you live here. You say who may know.
- You may read what we keep about you, see who has read it, and have a mistake put right.
- You have a safe, clean bed, room for your things, and time for yourself.
- You may have visitors, calls and mail as the house rules say for everybody.
- You may speak up, complain, and go to those outside who oversee us. Nobody may punish you for it.
- You may leave when you wish. If you are ever asked to leave, you are told why in writing, and your things, your medications and your deposit are dealt with as written.

If something on this list is not so, tell us, or use the grievance route.`,
  grievance: `If something is wrong, here is how to have it put right. You can begin at any step, alone or with somebody at your side, in your own words, spoken or written. Nobody may punish you for a complaint.

1. In the house. Tell the house manager, or a house meeting if you prefer. You hear back within 3 days.
2. In the network. Write or speak to [[the person in the network who hears complaints, with telephone and e-mail]]. That person is not your house manager. You get an answer in writing within 10 days.
3. Outside. This house is overseen by [[the body that certifies or oversees this house, with telephone and web address]]. You can go there at any time, before or after the other steps.

For unfair treatment in housing, because of a disability for instance: California Civil Rights Department, 800-884-1684, calcivilrights.ca.gov, or HUD, 800-669-9777.

In danger, call 911 first.`,
  testing: `We test so that all of us can trust each other. A test is not a punishment.

- Who is asked, and when, is drawn at random, with the same odds for everybody, every day. Staff cannot pick. Beside that, you may be tested when you move in, and when there is a concern that is told to you and written down.
- You may choose among those offered who is with you. If a urine test is hard for you, ask for another way. You need not say why.
- You have time to give a specimen, usually up to two hours.
- A cup gives only “negative” or “non-negative, not confirmed”. It is never called positive until a laboratory says so. You may ask for a laboratory to look at it. [[Who pays for the laboratory]]
- A prescribed medication is not a failed test. What you take is nobody’s business but that of those who review results.
- If you have used, telling us before the test counts. See what follows a recurrence.
- Nothing follows by itself. A person decides, after hearing you, and you may ask for a second person to look again.`,
  recurrence_rule: `Recovery is not always a straight line. This is what happens here if you use again.

If you tell us first. Tell anybody on staff, your mentor or a housemate you trust, before a test or before somebody else does. We make sure you are safe, ask what you need, and look at your plan with you the same day. You do not lose your bed for having told us. [[What else is honored when somebody tells first]]

If we find out. We make sure you are safe, then talk with you. You can say what happened. Nothing is decided in the first hour and nothing by itself.

What can follow. A stay elsewhere for detox or treatment with a way back, closer contact with your mentor, changes to your plan, or other steps agreed with you. [[For how long a bed is kept for somebody in treatment]]

Asking somebody to leave is the last thing we do. It is decided by a person who tells you why in writing, with time to find a safe place, except where somebody’s life is in danger. You leave with naloxone in your hand, your medications, your things, and a place to call.

If somebody does not wake up or does not breathe: naloxone, 911, stay with them. Nobody is in trouble for calling. California law protects those who call for help in an overdose (Health and Safety Code 11376.5).`,
  emergency: `Somebody shows you these today. Ask until you could find each of them in the dark.

- Danger to life: 911. This address is [[street and number, as it is said to 911]].
- Somebody wants to die, or you do: call or text 988, at any hour.
- Naloxone is kept [[where, on each floor]]. Spray one dose into one nostril, call 911, roll the person onto their side, stay. Give another after 2 to 3 minutes if they do not wake.
- First aid kit: [[where]]. Fire extinguishers: [[where]].
- Ways out: [[the ways out of your room and of the house]]. We meet at [[the place outside]].
- Smoke and carbon monoxide alarms: [[where]]. When one sounds, everybody leaves.
- Gas, water and electricity are shut off at [[where]]. After an earthquake: drop, cover, hold on, then leave if you smell gas.
- On call at night: [[telephone]].
- Nearest emergency room: [[name and street]].

We practise leaving the house [[how often]].`,
};

import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** Support meetings of a resident, in Spanish. */
export const meetings = {
  lead: "AA, NA o cualquier otro camino que usted elija. Anote solo que fue. Lo que se dice ahí, ahí se queda.",
  keep: "Su casa nunca ve esto, y no cuenta en nada de lo que se decida sobre usted.",
  thisWeek: {
    title: "Esta semana",
    days: "De lunes a domingo",
    count: message(
      "{n, plural, =0 {Todavía no hay reuniones anotadas.} one {Ha ido a # reunión.} other {Ha ido a # reuniones.}}",
    ),
    weekly: message(
      "Su compromiso: {n, plural, =0 {ninguna reunión} one {# reunión} other {# reuniones}} por semana.",
    ),
    kept: "Esta semana ya hizo lo que se propuso.",
  },
  form: {
    title: "Fui a una reunión",
    labels: {
      on: "¿Qué día?",
      pathway: "¿Qué clase de reunión?",
      way: "¿Cómo participó?",
      name: "Nombre de la reunión",
    },
    hints: {
      on: "Hasta 30 días atrás.",
      name: "Si quiere: «Grupo de los martes». No ponga nombres de personas.",
    },
    button: "Anotarla",
  },
  pathways: {
    aa: "Alcohólicos Anónimos (AA)",
    na: "Narcóticos Anónimos (NA)",
    ca: "Cocaína Anónimos (CA)",
    smart: "SMART Recovery",
    recovery_dharma: "Recovery Dharma",
    lifering: "LifeRing Secular Recovery",
    women_for_sobriety: "Women for Sobriety",
    celebrate_recovery: "Celebrate Recovery",
    wellbriety: "Wellbriety",
    family_group: "Al-Anon u otro grupo de familia",
    other: "Otra clase",
  },
  ways: { in_person: "En persona", online: "En línea", phone: "Por teléfono" },
  commitment: {
    set: "Ponerme un compromiso semanal",
    change: "Cambiar mi compromiso semanal",
    label: "¿A cuántas reuniones por semana quiere ir?",
    hint: "De 0 a 21. Usted decide, y puede cambiarlo cuando quiera.",
    button: "Guardar",
    end: "Terminar mi compromiso semanal",
    endHint: "Lo que anotó se queda aquí para usted. Puede ponerse otro cuando quiera.",
  },
  past: {
    title: "Semanas anteriores",
    week: "Semana del",
    went: "Reuniones",
    weekly: "Compromiso",
    none: "Ninguna anotada",
    noWeekly: "Ninguno",
  },
  list: {
    title: "Lo que anotó",
    none: "Nada todavía.",
    takeBack: "Retirar una",
    which: "¿Cuál?",
    takeBackHint: "Si la anotó por error. Ya no aparecerá aquí.",
    button: "Retirarla",
  },
  sharing: {
    title: "Quién lo ve",
    label: "A cuántas reuniones voy, y mi compromiso",
    hint: "Si elige a su mentor, verá cuántas por semana, y también quien sea suplente de su mentor. No cuáles, ni dónde, ni qué día. Si llega a tener otro mentor, también lo verá.",
    shares: { me: "Nadie", mentor: "Mi mentor" },
    button: "Guardar",
  },
  mentor: {
    title: "Reuniones de apoyo",
    now: "Esta semana",
    week: message("Semana del {day}"),
    count: message("{n, plural, =0 {Ninguna anotada} one {# reunión} other {# reuniones}}"),
    commitment: "Compromiso",
    weekly: message("{n, plural, =0 {Ninguna reunión} one {# reunión} other {# reuniones}} por semana"),
    lead: "Lo anotó por su cuenta y lo comparte con usted. Si deja de hacerlo, no pregunte por qué.",
  },
} satisfies ReadByResidents["meetings"];

export const meetingsDone = {
  "meeting.noted": "Anotada.",
  "meeting.taken_back": "Retirada. Ya no aparece aquí.",
  "meeting.commitment_set": "Guardado. Empieza esta semana.",
  "meeting.commitment_ended": "Ahora no tiene un compromiso semanal. Lo que anotó se queda aquí para usted.",
  "meeting.sharing_chosen": message(
    "{share, select, mentor {Guardado. Su mentor ve a cuántas va.} other {Guardado. Solo usted ve sus reuniones.}}",
  ),
};

export const meetingsProblems = {
  "meeting.on_required": "Ponga la fecha.",
  "meeting.pathway_required": "Elija qué clase de reunión fue.",
  "meeting.way_required": "Elija cómo participó.",
  "meeting.which_required": "Elija cuál.",
  "meeting.weekly_required": "Ponga un número de 0 a 21.",
  "meeting.share_required": "Elija quién lo ve.",
} as const;

export const meetingsRefusals = {
  week_full: "Ya anotó todas las reuniones que caben en una semana.",
} as const;

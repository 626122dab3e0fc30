import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** Support meetings of a resident, in Spanish. */
export const meetings = {
  lead: "AA, NA o cualquier otro camino que usted elija. Solo se anota que fue. Lo que se dice ahí, ahí se queda.",
  keep: "Su casa nunca ve esto, y nunca se usa para decidir algo sobre usted.",
  thisWeek: {
    title: "Esta semana",
    days: "De lunes a domingo",
    count: message(
      "{n, plural, =0 {Todavía no hay reuniones anotadas.} one {Ha ido a # reunión.} other {Ha ido a # reuniones.}}",
    ),
    weekly: message(
      "Su compromiso: {n, plural, =0 {ninguna reunión} one {# reunión} other {# reuniones}} por semana.",
    ),
    kept: "Ya cumplió su compromiso de esta semana.",
  },
  form: {
    title: "Fui a una reunión",
    labels: {
      on: "¿Qué día?",
      pathway: "¿Qué tipo de reunión?",
      way: "¿Cómo participó?",
      name: "Nombre de la reunión (opcional)",
    },
    hints: {
      on: "Hasta 30 días atrás.",
      name: "Por ejemplo: «Grupo de los martes». No ponga nombres de personas.",
    },
    button: "Guardar reunión",
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
    other: "Otro tipo de reunión",
  },
  ways: { in_person: "En persona", online: "En línea", phone: "Por teléfono" },
  commitment: {
    set: "Ponerme un compromiso semanal",
    change: "Cambiar mi compromiso semanal",
    label: "¿A cuántas reuniones por semana quiere ir?",
    hint: "De 0 a 21. Usted decide, y puede cambiarlo cuando quiera.",
    button: "Guardar",
    end: "Terminar mi compromiso semanal",
    endHint: "Sus reuniones se quedan aquí para usted. Puede ponerse otro compromiso cuando quiera.",
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
    title: "Mis reuniones",
    none: "Todavía no hay reuniones.",
    takeBack: "Quitar una reunión",
    which: "¿Cuál?",
    takeBackHint: "Para una que anotó por error. Se borra.",
    button: "Quitar reunión",
  },
  sharing: {
    title: "Quién lo ve",
    label: "A cuántas reuniones voy, y mi compromiso",
    hint: "Su mentor, y quien sea suplente de su mentor, vería a cuántas reuniones fue cada semana y su compromiso. No cuáles, ni dónde, ni qué día. Si llega a tener otro mentor, también lo vería.",
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
    lead: "Las anota por su cuenta y las comparte con usted. Si deja de hacerlo, no pregunte por qué.",
  },
} satisfies ReadByResidents["meetings"];

export const meetingsDone = {
  "meeting.noted": "Guardada. Si fue un error, puede quitarla más abajo.",
  "meeting.taken_back": "Se quitó. Ya no está en su lista.",
  "meeting.commitment_set": "Guardado. Empieza esta semana.",
  "meeting.commitment_ended":
    "Ahora no tiene un compromiso semanal. Sus reuniones se quedan aquí para usted.",
  "meeting.sharing_chosen": message(
    "{share, select, mentor {Guardado. Su mentor ve a cuántas reuniones va.} other {Guardado. Solo usted ve sus reuniones.}}",
  ),
};

export const meetingsProblems = {
  "meeting.on_required": "Ponga la fecha.",
  "meeting.pathway_required": "Elija qué tipo de reunión fue.",
  "meeting.way_required": "Elija cómo participó.",
  "meeting.which_required": "Elija una reunión.",
  "meeting.weekly_required": "Ponga un número de 0 a 21.",
  "meeting.share_required": "Elija quién lo ve.",
} as const;

export const meetingsRefusals = {
  week_full: "Esa semana está llena. Ya no puede anotar más reuniones en ella.",
} as const;

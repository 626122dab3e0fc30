import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** Milestones of a resident, in Spanish. */
export const milestones = {
  title: "Aniversarios",
  lead: "Nadie los ve si usted no los comparte. Puede cambiar de opinión cuando quiera.",
  keep: "Su fecha es suya. No la cambia ninguna prueba, ningún seguimiento ni volver a consumir. Solo usted puede cambiarla.",
  inHouse: {
    days: message("{n, plural, one {# día en la casa} other {# días en la casa}}"),
    months: message("{n, plural, one {# mes en la casa} other {# meses en la casa}}"),
    years: message("{n, plural, one {# año en la casa} other {# años en la casa}}"),
  },
  recovery: {
    days: message("{n, plural, one {# día en recuperación} other {# días en recuperación}}"),
    months: message("{n, plural, one {# mes en recuperación} other {# meses en recuperación}}"),
    years: message("{n, plural, one {# año en recuperación} other {# años en recuperación}}"),
  },
  preview: {
    title: "Lo que ve su casa",
    inHouse: "Días en la casa",
    recovery: "Tiempo en recuperación",
    now: message("En la página del día, que el personal tiene abierta, {day}:"),
    none: "Nada.",
    rest: "Aparece solo ese día: su nombre con la inicial del apellido y esta línea. Su fecha no aparece.",
    ifShared: message("Si lo comparte con su casa, verá esto el {day}:"),
    noDate: "Escriba una fecha abajo para ver cómo quedaría.",
    on: "Su casa lo ve.",
    off: "Su casa no lo ve.",
    sharing: "Se está compartiendo con su casa.",
    stopping: "Ya no se comparte. Se está quitando de la página de su casa.",
  },
  form: {
    title: "Elija qué comparte",
    inHouse: "Días en la casa",
    recoveryFrom: "En recuperación desde",
    recoveryFromHint: "La fecha desde la que usted cuenta. Déjela en blanco si no cuenta.",
    recovery: "Tiempo en recuperación",
    shares: { me: "Con nadie", mentor: "Con mi mentor", house: "Con mi mentor y mi casa" },
    button: "Guardar",
    takeBack: "Dejar de compartir todo",
    takeBackHint: "Ya nadie ve sus aniversarios. Su fecha se queda aquí para usted.",
  },
  today: { title: "Para celebrar hoy" },
  mentor: {
    title: "Aniversarios",
    lead: "Los comparte con usted. Si deja de hacerlo, no pregunte por qué.",
    today: "Hoy",
  },
} satisfies ReadByResidents["milestones"];

import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";
import { disclosures } from "./disclosures.ts";
import { matching } from "./matching.ts";
import { record } from "./record.ts";

/** A resident's own pages, in Spanish. */
export const me = {
  record,
  matching,
  title: "Su página",
  crisis: {
    title: "¿Necesita ayuda ahora mismo?",
    danger: "Peligro o sobredosis: llame al 911",
    talk: "Pensamientos de suicidio o una crisis: llame al 988 y oprima 2, o envíe AYUDA por texto al 988",
    always: "Los dos son gratis, de día y de noche.",
  },
  pages: {
    "/me": "Inicio",
    "/me/mentor": "Mentor",
    "/me/plan": "Mi plan",
    "/me/check-ins": "Seguimientos",
    "/me/appointments": "Citas",
    "/me/recovery-capital": "Capital de recuperación",
    "/me/messages": "Mensajes",
    "/me/meetings": "Reuniones de apoyo",
    "/me/milestones": "Aniversarios",
    "/me/staying-in-touch": "Seguir en contacto",
    "/me/reviews": "Revisiones justas",
    "/me/tests": "Pruebas",
    "/me/papers": "Documentos",
    "/me/consents": "Consentimientos",
    "/me/disclosures": "Quién vio, qué se compartió",
    "/me/who-sees": "Quién puede ver qué",
    "/me/record": "Mi expediente",
  },
  home: {
    house: "Dónde vive",
    bed: message("Cama {bed}, desde {day}"),
    none: "Ahora no vive en una de nuestras casas. Sus documentos y consentimientos, y las listas de quién vio su expediente y qué se compartió, siguen aquí para usted.",
    call: "A quién llamar",
    manager: "La casa",
    onCall: message("De guardia ahora: {name}"),
    onCallPhone: "De noche y para emergencias en la casa",
    dial: message("Llamar al {phone}"),
    mine: "Lo que hay aquí para usted",
    language: {
      title: "Su idioma",
      hint: "Su página se abre en este idioma, y le escribimos en él.",
      label: "Idioma",
      names: { en: "English", es: "español" },
      button: "Guardar",
    },
    newMessage: "Tiene un mensaje nuevo.",
    review: "Es hora de revisar su plan.",
    next: { title: "Sus próximas citas", link: "Ver qué son" },
    about: {
      "/me/mentor": "Quién es su mentor y qué busca en un mentor.",
      "/me/plan":
        "Qué significa la recuperación para usted, sus fortalezas y sus metas. Puede cambiarlo cuando quiera.",
      "/me/recovery-capital":
        "Aquello con lo que usted cuenta y cómo crece. Responde por su cuenta y elige si su mentor lo ve.",
      "/me/check-ins":
        "Lo que usted y su mentor hablaron y cómo van las áreas de su plan. Usted también puede empezar uno.",
      "/me/appointments": "Sus citas y su horario de la semana, y qué ve la casa de ellos.",
      "/me/messages": "Lo que usted y su mentor se escriben entre un seguimiento y otro.",
      "/me/tests":
        "Cómo hace las pruebas su casa, su línea en la selección al azar de cada día y el comprobante de que nadie la manipuló.",
      "/me/meetings":
        "Su compromiso semanal y las reuniones a las que fue. Usted elige si su mentor ve cuántas.",
      "/me/milestones": "Días en la casa y tiempo en recuperación. Usted elige si alguien los ve.",
      "/me/staying-in-touch": "Si le preguntamos cómo está después de mudarse. Solo si usted quiere.",
      "/me/reviews":
        "Si se revisa algo que hizo o el resultado de una prueba: todo, y su propia declaración.",
      "/me/papers": "Lo que firmó, para leer e imprimir.",
      "/me/consents": "Con quién podemos compartir información sobre usted. Puede retirar un consentimiento.",
      "/me/disclosures": "Quién del personal vio su expediente y qué se compartió con otros.",
      "/me/who-sees": "Qué pueden ver de usted el personal, su mentor y otros, y qué ve solo usted.",
      "/me/record": "En un solo archivo, para guardarlo o llevárselo. Usted elige qué incluye.",
    },
  },
  mentor: {
    title: "Su mentor",
    walks: message("{name} es su mentor."),
    none: "Todavía no tiene mentor. Un supervisor está buscando a la persona adecuada para usted. También puede preguntar al personal.",
    proposed: message("{name} podría ser su mentor."),
    coverAsked: message(
      "{name}, de supervisión, podría ser suplente de su mentor por un tiempo. Usted decide.",
    ),
    answer: "Vea quién es y diga que sí o que no",
    cover: message("{name} es suplente de su mentor hasta el {day}."),
    next: message("Su próximo seguimiento: {day}."),
    parting: {
      text: message(
        "Usted se mudó. ¿Quiere que {name} siga siendo su mentor? Si los dos dicen que sí, nada cambia. Si falta una respuesta, termina el {day}.",
      ),
      labels: { goesOn: "¿Seguir con su mentor?" },
      options: { yes: "Sí, me gustaría", no: "No, ya no" },
      button: "Responder",
    },
  },
  whoSees: {
    lead: "Solo estas personas pueden ver lo que se guarda aquí sobre usted.",
    looks: "Quién ha visto su expediente",
    kinds: {
      stay: {
        what: "Su estancia, sus documentos y sus medicamentos",
        who: "El personal de su casa, según lo requiera su trabajo, y admisiones. En una emergencia, un encargado de otra casa o un administrador, si da un motivo. Queda anotado y usted puede verlo.",
      },
      consents: {
        what: "Sus consentimientos y lo que se compartió",
        who: "Usted, los encargados y el personal de su casa, y admisiones. Un profesional clínico ve el consentimiento que lo nombra.",
      },
      journey: {
        what: "Su plan y sus seguimientos",
        who: "Usted y su mentor, y quien sea suplente de su mentor. Nadie que decida sobre su estancia puede verlo.",
      },
      messages: {
        what: "Sus mensajes con su mentor",
        who: "Usted y su mentor, y quien sea suplente de su mentor. Si llega otro mentor, también puede leerlos. Un correo o mensaje de texto solo dice que hay un mensaje.",
      },
      reviews: {
        what: "Una revisión justa de su caso",
        who: "Usted, los encargados y el personal de su casa, y admisiones. Quien decide en ella no puede ver sus seguimientos, su plan, sus mensajes ni sus respuestas sobre la recuperación.",
      },
      check_ins: {
        what: "Un seguimiento que usted comparte con quienes le apoyan en la casa",
        who: "Los mentores, voluntarios y exresidentes de su casa, hasta que usted deje de compartirlo o se mude. Los encargados y el personal de la casa no pueden verlo.",
      },
      on_house: {
        what: "Metas y aniversarios que usted comparte con su casa",
        who: "El personal de su casa y admisiones, hasta que usted deje de compartirlos.",
      },
      meetings: {
        what: "A cuántas reuniones de apoyo va y su compromiso, si los comparte con su mentor",
        who: "Usted y su mentor, y quien sea suplente de su mentor, hasta que deje de compartirlos. Solo usted ve cuáles y cuándo.",
      },
      alerts: {
        what: "A quién se avisó cuando usted dijo que no está a salvo",
        who: "Usted y su mentor, y quien sea suplente de su mentor. La persona a quien se avisa ve que usted necesita a alguien ahora, y nada más de lo que escribió.",
      },
      safety: {
        what: "Su plan de seguridad",
        who: "Usted y su mentor. En una emergencia, un encargado o administrador, si da un motivo. Queda anotado y usted puede verlo.",
      },
      clinical: {
        what: "Lo que comparte con su profesional clínico, y las notas de este",
        who: "Un profesional clínico que su consentimiento nombra, hasta que termine: los seguimientos que compartió con él y las metas que comparte con su casa, según lo permita el consentimiento. Queda anotado y usted puede verlo. Sus notas solo las ve él.",
      },
      matching: {
        what: "Su nombre de pila y quién es su mentor",
        who: "Los supervisores que buscan mentores para los residentes. No pueden ver lo que ustedes se escriben. Si usted dice que no está a salvo, ven que alguien de su casa necesitó ayuda, pero no quién.",
      },
      alumni: {
        what: "Cómo está después de mudarse, si eligió seguir en contacto",
        who: "Quienes supervisan a los mentores. No lo ve ninguna casa, ni nadie que decida sobre un lugar para vivir.",
      },
      counts: {
        what: "Lo que se cuenta de las respuestas sobre su capital de recuperación que comparte",
        who: "Nadie. La administración solo ve totales de toda la red, y nunca de menos de 11 personas.",
      },
      own: {
        what: "Estas páginas, y las respuestas sobre su capital de recuperación que no comparte",
        who: "Solo usted. Su mentor ve qué día respondió por última vez.",
      },
    },
  },
  papers: {
    lead: "Lo que firmó, tal como lo firmó. Puede pedir una copia en papel cuando quiera.",
    toSign: "Por firmar",
    toSignHow:
      "Estos los firma con el personal, en el teléfono de ellos o en papel. Tómese su tiempo y pregunte lo que quiera.",
    none: "Todavía no ha firmado nada.",
    signed: message("Firmado: {day}"),
    back: "Sus documentos",
    inEnglish: "Lo firmó en inglés, así que aparece en inglés. Pídale al personal que lo repase con usted.",
  },
  consents: {
    lead: "Un consentimiento dice qué podemos compartir sobre usted y con quién. Sin su consentimiento no compartimos nada con nadie de afuera, salvo cuando la ley lo permite o lo exige, por ejemplo en una emergencia médica o por orden de un juez.",
    live: "Vigentes",
    over: "Terminados",
    none: "No tiene consentimientos vigentes.",
    to: message("Con {to}"),
    why: message("Para qué: {purpose}"),
    form: "Lo que firmó",
    until: message("Hasta: {day}"),
    signed: message("Firmado: {day}"),
    scan: message(
      "Lo que firmó: {pdf, select, true {PDF} other {foto}} {nth, number} ({megabytes, number} MB)",
    ),
    ended: message(
      "{how, select, revoked {Usted lo retiró: {day}.} event {Terminó: {day}.} other {Venció: {day}.}}",
    ),
    stopping: "Usted lo retiró. En este momento se está deteniendo lo que se comparte con él.",
    take: "Retirar este consentimiento",
    what: message(
      "Si lo retira, este consentimiento ya no permite compartir nada más con {to}, y lo que está por salir se detiene. {sent, plural, =0 {Hasta ahora no se ha compartido nada.} one {Ya se compartió algo una vez, y eso no se puede recuperar.} other {Ya se compartió información # veces, y eso no se puede recuperar.}} Puede firmar otro más adelante.",
    ),
    placement:
      "Si se trata de la solicitud que enviaron por usted, no se comparte nada más con quienes la enviaron.",
    button: "Retirarlo",
    irrevocable: message("Este no se puede retirar antes de que pase esto: {event}"),
  },
  disclosures,
  signIn: {
    button: "Iniciar sesión",
    over: "Su sesión está cerrada.",
    failed: "No se pudo iniciar sesión. Inténtelo otra vez.",
    shared:
      "Si el teléfono es compartido, cierre la sesión al terminar. Se cierra sola después de 15 minutos sin usarla.",
    none: "No hay una página para este correo",
    pin_gone: "Era el quinto PIN incorrecto, así que se borró. Pida un enlace nuevo en la casa.",
    forgot: "¿Olvidó su PIN? Pida un enlace nuevo en la casa.",
    noneText:
      "Puede que la invitación haya vencido o que haya llegado a otro correo. Pida a la casa que le invite otra vez.",
    choose: "¿Qué página quiere abrir?",
    first: "Su primera visita",
    firstLead: message("{network} le invitó. Escriba su fecha de nacimiento para confirmar que es usted."),
    birthDate: "Fecha de nacimiento",
    open: "Abrir mi página",
    again: "Usar otro correo",
    out: "Cerrar sesión",
    lead: "Sus documentos y consentimientos, quién ha visto su expediente y qué se compartió.",
    invited:
      "La casa donde vive o vivió puede invitarle, con o sin correo electrónico. Pregunte al personal de la casa.",
  },
  lent: {
    lead: "El personal le prestó este teléfono para ver su propia página. Cierre la sesión antes de devolverlo.",
    ended: "Su página ya no se puede abrir en este teléfono. Devuélvalo al personal.",
    choose: "Después elija un PIN. El personal no lo ve. Lo usará cada vez que abra su página.",
    pinHint: "Los seis números que eligió.",
    notYet:
      "Ahora no se puede abrir su página. Inténtelo en un momento. Si sigue así, pida un enlace nuevo en la casa.",
    back: "Listo: devolver el teléfono",
  },
  firstPin: {
    lead: "Después elija un PIN. Desde ahora abrirá su página en este teléfono.",
    fields: {
      birthDate: "Fecha de nacimiento",
      pin: "PIN de seis números",
      pinAgain: "Escriba el PIN otra vez",
      own: "Este teléfono es mío. Nadie más lo usa.",
    },
    borrowed:
      "¿El teléfono es prestado? No siga, y pregunte en la casa cómo ver su página sin tener uno propio.",
  },
} satisfies ReadByResidents["me"];

// A clerk mends a city file by this list, so it holds every problem of the file at once, each with its line and what is allowed.

/** One thing that is wrong in a city file. */
export interface CityFileProblem {
  file: string;
  line: number;
  /** The keys from the top of the file: `hubs.city-hall.address.fr`; list items count from 1; empty where the YAML itself is broken. */
  path: string;
  message: string;
  allowed?: string;
}

/** `toronto.yaml:41 hubs.city-hall.services.marriage-licence.minutes: 0 is not allowed; a whole number from 5 to 240` */
const describeProblem = ({ file, line, path, message, allowed }: CityFileProblem): string =>
  `${file}:${line}${path && ` ${path}`}: ${message}${allowed ? `; ${allowed}` : ''}`;

/** Thrown when a city file cannot be taken as it is; nothing of it is used. The message has one line a problem, in the file's order. */
export class CityFileError extends Error {
  readonly problems: CityFileProblem[];

  constructor(problems: CityFileProblem[]) {
    const inOrder = problems.toSorted((a, b) => a.line - b.line);
    super(inOrder.map(describeProblem).join('\n'));
    this.problems = inOrder;
  }
}

// The error of a city file. A clerk corrects the file by its list, so it has every problem of the file at once, each
// with its line and what is allowed.

/** One mistake in a city file. */
export interface CityFileProblem {
  file: string;
  line: number;
  /**
   * The keys from the top, as in `hubs.city-hall.address.fr`; list items count from 1. Empty when the YAML itself is
   * broken.
   */
  path: string;
  message: string;
  allowed?: string;
}

/** One line, such as `toronto.yaml:41 hubs.city-hall.services.marriage-licence.minutes: 0 is not allowed; …` */
const describeProblem = ({ file, line, path, message, allowed }: CityFileProblem): string =>
  `${file}:${line}${path && ` ${path}`}: ${message}${allowed ? `; ${allowed}` : ''}`;

/** Thrown when a city file is refused as a whole. Its message has one line for each problem, in the file's order. */
export class CityFileError extends Error {
  readonly problems: CityFileProblem[];

  constructor(problems: CityFileProblem[]) {
    const inOrder = problems.toSorted((a, b) => a.line - b.line);
    super(inOrder.map(describeProblem).join('\n'));
    this.problems = inOrder;
  }
}

// Checks whether this process can serve: the database answers, and its tables are those of this version.
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class CheckReadiness {
  constructor(private readonly work: UnitOfWork) {}

  run(): Promise<boolean> {
    return this.work
      .read((unit) => unit.hubs.keys())
      .then(
        () => true,
        () => false,
      );
  }
}

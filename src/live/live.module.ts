import { Module } from '@nestjs/common';
import { Admission } from './admission.js';
import { Forecaster } from './forecaster.js';
import { LiveGateway } from './live.gateway.js';
import { Loudspeaker } from './loudspeaker.js';

@Module({ providers: [Admission, Forecaster, LiveGateway, Loudspeaker] })
export class LiveModule {}

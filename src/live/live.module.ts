import { Module } from '@nestjs/common';
import { Admission } from './socket-access.js';
import { Forecaster } from './forecaster.js';
import { LiveGateway } from './live-gateway.js';
import { Loudspeaker } from './broadcaster.js';

@Module({ providers: [Admission, Forecaster, LiveGateway, Loudspeaker] })
export class LiveModule {}

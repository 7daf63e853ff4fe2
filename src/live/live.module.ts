import { Module } from '@nestjs/common';
import { SocketAccess } from './socket-access.js';
import { Forecaster } from './forecaster.js';
import { LiveGateway } from './live-gateway.js';
import { Broadcaster } from './broadcaster.js';

@Module({ providers: [SocketAccess, Forecaster, LiveGateway, Broadcaster] })
export class LiveModule {}

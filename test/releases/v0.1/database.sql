
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
DROP TABLE IF EXISTS `approval_rule`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `approval_rule` (
  `id` varchar(64) NOT NULL,
  `version` int(11) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `needs` mediumtext NOT NULL,
  `set_by` varchar(60) NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`,`version`),
  KEY `approval_rule_unit` (`unit_id`),
  CONSTRAINT `approval_rule_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `approval_rule` WRITE;
/*!40000 ALTER TABLE `approval_rule` DISABLE KEYS */;
INSERT INTO `approval_rule` VALUES ('rule-2d9da126-1ae5-4be7-9276-76637a801c39',1,'2d9da126-1ae5-4be7-9276-76637a801c39','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/124da6a0-d6ee-4170-a6cb-a9f2f97008e1','2026-11-22 04:05:49.125');
INSERT INTO `approval_rule` VALUES ('rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,'2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/31c8df04-a14d-49fa-b202-1b2d67bec30f','2026-11-22 04:05:47.733');
/*!40000 ALTER TABLE `approval_rule` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `archive`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `archive` (
  `use_id` varchar(36) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `record_document_id` varchar(36) NOT NULL,
  `archived_at` datetime(3) NOT NULL,
  PRIMARY KEY (`use_id`),
  CONSTRAINT `archive_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `archive` WRITE;
/*!40000 ALTER TABLE `archive` DISABLE KEYS */;
/*!40000 ALTER TABLE `archive` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_anchor`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_anchor` (
  `minute` datetime(3) NOT NULL,
  `chains` int(11) NOT NULL,
  `root` binary(32) NOT NULL,
  `mac` binary(32) NOT NULL,
  PRIMARY KEY (`minute`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_anchor` WRITE;
/*!40000 ALTER TABLE `audit_anchor` DISABLE KEYS */;
/*!40000 ALTER TABLE `audit_anchor` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_chain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_chain` (
  `subject` varchar(100) NOT NULL,
  `entries` int(11) NOT NULL,
  `head` binary(32) NOT NULL,
  PRIMARY KEY (`subject`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_chain` WRITE;
/*!40000 ALTER TABLE `audit_chain` DISABLE KEYS */;
INSERT INTO `audit_chain` VALUES ('account/02dafd46-220f-4ea3-a6a7-34220d64d36f',2,0x244DF8FB10819E12AD12876AA2E90CA38876D573491F5D9CCAA49B2EB5D06EC2);
INSERT INTO `audit_chain` VALUES ('account/124da6a0-d6ee-4170-a6cb-a9f2f97008e1',2,0x2ACAAC57519FCC4F1F13CF83825FEC607273E36BD40BF52A1693F53D254B8147);
INSERT INTO `audit_chain` VALUES ('account/31c8df04-a14d-49fa-b202-1b2d67bec30f',2,0x6B05EDDA9309D3AFF33D5D62F295C2C95D08257A4AA62A0A3F7C590D58822934);
INSERT INTO `audit_chain` VALUES ('account/40fc8698-b31a-4c37-8b3e-901a1454ed50',2,0x982EF542F1734292A46D1618BAB27CE03423EE1820A66428EC319F7391ED2E60);
INSERT INTO `audit_chain` VALUES ('account/43b72371-aacd-4e86-b068-771a2dd2058c',2,0xED087BE10B31A60B7E101977BA0F43FEDC11F24CC7171E413533C40304D41547);
INSERT INTO `audit_chain` VALUES ('account/455c246a-e993-4321-8e74-dba9528598eb',2,0xAEBD4D7A6AA4A98F71EC4672616D4E438BA382D4E6B0E14287471B6ECD522F1D);
INSERT INTO `audit_chain` VALUES ('account/4851415c-b3f2-4140-9eba-46382baa01a9',2,0xB4DC67E5433DA7C7090EC990480DED8468F87785F10A5E21388200078A010E01);
INSERT INTO `audit_chain` VALUES ('account/68fe7a45-6461-41ea-a3f7-2d7cfe297344',2,0x823652FECEE6E445251B94D437AAB1BC3673091D4EB618F321CB1EBEB53F566C);
INSERT INTO `audit_chain` VALUES ('account/6e493240-8a59-4fb2-92da-2dcbf3f97383',2,0x0ABB3DB85FD4ED595EEF20045AAB8EBF7A889531C62FF34C591EA6D70917BBEF);
INSERT INTO `audit_chain` VALUES ('account/a6b2b130-2142-44d3-ba92-50081ba86ff5',2,0x7FF55AF804FBCD05772D9C32151A133A6E916826FBC4661DA57DD53F72E2CB1D);
INSERT INTO `audit_chain` VALUES ('account/c962b38c-e5b0-4843-94d1-e98032e808a6',2,0xECAE835E3223F80038C9C314FF4C9704D976E8FF01A4933FE6C089302DF471D0);
INSERT INTO `audit_chain` VALUES ('account/cc15d65a-d580-4987-94ac-5f765ed0a8a2',2,0xB7D8C45A1A6C9530CF3AC6C9860A662C1770C5B19F2EF7C7738BD6BD23B3BABE);
INSERT INTO `audit_chain` VALUES ('account/f29e91ba-7039-4e21-b52b-88758243700a',2,0xD55425CDCDFB9B96FFC1114EDBF016FD63D0970E9A7EB7DC0C1E529190CDA2F1);
INSERT INTO `audit_chain` VALUES ('account/f6f29524-6b0c-4ac6-8070-21561c243f5f',2,0xE11C336AABF318B70402955FCB54298E65ECB43294E460B48033C1A8C59B3872);
INSERT INTO `audit_chain` VALUES ('documents/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',2,0xADE06EF6EE2FD5C0517E37934ECDD41E975906C557A57BA4B65910DBE012CE9D);
INSERT INTO `audit_chain` VALUES ('seal/23010000000001',8,0x2D12398B3DA5CA122BFC13444D607821534CB3D32C851BF4CF4E8D920F3F6E02);
INSERT INTO `audit_chain` VALUES ('seal/23010000000002',6,0x7A99D191576EC0056C046651A7ED8AC05551585D10912A98E7B64517CC75FEDD);
INSERT INTO `audit_chain` VALUES ('unit/2d9da126-1ae5-4be7-9276-76637a801c39',4,0x36DE80E6D69590734001FEC11EEE17AB23F92CEC3002742DB5501146D2A23FC0);
INSERT INTO `audit_chain` VALUES ('unit/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',4,0xA044683ACDCFEC3C6B18BA794D518123C693D42A624DAD88F9A49C9C56BA3F15);
INSERT INTO `audit_chain` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',8,0x0D42C6CB4624B8A42A4125EB1BA18FD008C8BA769B3F07A50A7E5BCFD5B9F9AB);
INSERT INTO `audit_chain` VALUES ('use/5932ff53-15e0-4d48-96ad-63f70cde884b',2,0x48C1440023FECBBF6F3DE79DB9AE6A03F61F68C6A82E629A25DCCDB38AA21DEC);
/*!40000 ALTER TABLE `audit_chain` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_entry` (
  `subject` varchar(100) NOT NULL,
  `number` int(11) NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor` varchar(60) NOT NULL,
  `act` varchar(64) NOT NULL,
  `details` mediumtext NOT NULL,
  `head` binary(32) NOT NULL,
  PRIMARY KEY (`subject`,`number`),
  KEY `audit_entry_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_entry` WRITE;
/*!40000 ALTER TABLE `audit_entry` DISABLE KEYS */;
INSERT INTO `audit_entry` VALUES ('account/02dafd46-220f-4ea3-a6a7-34220d64d36f',1,'2026-11-22 04:05:47.005','system/set-up','person.added','{\"login\":\"requester-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xF65E6AAE3ED74AEFB82710219167F9943A7E353688D53977E519441DFB4E8A3A);
INSERT INTO `audit_entry` VALUES ('account/02dafd46-220f-4ea3-a6a7-34220d64d36f',2,'2026-11-22 04:05:47.268','system/set-up','role.granted','{\"grant\":\"dc2d96ee-f5da-4118-9b24-324b98293173\",\"role\":\"requester\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x244DF8FB10819E12AD12876AA2E90CA38876D573491F5D9CCAA49B2EB5D06EC2);
INSERT INTO `audit_entry` VALUES ('account/124da6a0-d6ee-4170-a6cb-a9f2f97008e1',1,'2026-11-22 04:05:48.901','system/set-up','person.added','{\"login\":\"head-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0xA9A8E3F326AFF9C1786F8EEE7F3CA1BC662A0A75F01A5D4A42C405DE4CAB063F);
INSERT INTO `audit_entry` VALUES ('account/124da6a0-d6ee-4170-a6cb-a9f2f97008e1',2,'2026-11-22 04:05:48.937','system/set-up','role.granted','{\"grant\":\"5e894b5b-5c89-4ed8-9c80-938b2caca4e7\",\"role\":\"unit-head\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x2ACAAC57519FCC4F1F13CF83825FEC607273E36BD40BF52A1693F53D254B8147);
INSERT INTO `audit_entry` VALUES ('account/31c8df04-a14d-49fa-b202-1b2d67bec30f',1,'2026-11-22 04:05:47.417','system/set-up','person.added','{\"login\":\"head-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x3E7054334E4F85BE249BEB3982998D0034AF9A9F2E431CE660EA1A309F42E08E);
INSERT INTO `audit_entry` VALUES ('account/31c8df04-a14d-49fa-b202-1b2d67bec30f',2,'2026-11-22 04:05:47.445','system/set-up','role.granted','{\"grant\":\"6b6c3051-aa7d-4886-8418-b33d442e312b\",\"role\":\"unit-head\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x6B05EDDA9309D3AFF33D5D62F295C2C95D08257A4AA62A0A3F7C590D58822934);
INSERT INTO `audit_entry` VALUES ('account/40fc8698-b31a-4c37-8b3e-901a1454ed50',1,'2026-11-22 04:05:47.640','system/set-up','person.added','{\"login\":\"administrator-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xBC97CCE985BAAA1D57287954B6C754E4EC7C7F356822B80FC7A05619561A2B60);
INSERT INTO `audit_entry` VALUES ('account/40fc8698-b31a-4c37-8b3e-901a1454ed50',2,'2026-11-22 04:05:47.686','system/set-up','role.granted','{\"grant\":\"911b6661-cdd4-4217-8366-4860a2ffd7bf\",\"role\":\"flow-administrator\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x982EF542F1734292A46D1618BAB27CE03423EE1820A66428EC319F7391ED2E60);
INSERT INTO `audit_entry` VALUES ('account/43b72371-aacd-4e86-b068-771a2dd2058c',1,'2026-11-22 04:05:48.983','system/set-up','person.added','{\"login\":\"secondFinance-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x2DC65A030C10AF311183E8D37D15B0E0845C216446D6401DE98CDED1A9728909);
INSERT INTO `audit_entry` VALUES ('account/43b72371-aacd-4e86-b068-771a2dd2058c',2,'2026-11-22 04:05:49.001','system/set-up','role.granted','{\"grant\":\"5ebc1d84-fb71-4ee7-89f8-1e94a25ef1c4\",\"role\":\"finance\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0xED087BE10B31A60B7E101977BA0F43FEDC11F24CC7171E413533C40304D41547);
INSERT INTO `audit_entry` VALUES ('account/455c246a-e993-4321-8e74-dba9528598eb',1,'2026-11-22 04:05:47.485','system/set-up','person.added','{\"login\":\"secondFinance-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xCD28EBA6A0E730DE30099A1A81C55AA34D561D8D41BF78A1F60D2FE1B8E802FA);
INSERT INTO `audit_entry` VALUES ('account/455c246a-e993-4321-8e74-dba9528598eb',2,'2026-11-22 04:05:47.546','system/set-up','role.granted','{\"grant\":\"58359d34-7b22-493e-a650-fbe4d1c4d8e3\",\"role\":\"finance\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xAEBD4D7A6AA4A98F71EC4672616D4E438BA382D4E6B0E14287471B6ECD522F1D);
INSERT INTO `audit_entry` VALUES ('account/4851415c-b3f2-4140-9eba-46382baa01a9',1,'2026-11-22 04:05:49.015','system/set-up','person.added','{\"login\":\"custodian-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0xD452F1E6B6F259D94254C6628ECDF305A0C2A8172B7E216FA940CAE359D862A1);
INSERT INTO `audit_entry` VALUES ('account/4851415c-b3f2-4140-9eba-46382baa01a9',2,'2026-11-22 04:05:49.032','system/set-up','role.granted','{\"grant\":\"d69a4e40-ca7a-4918-9001-d3db4db1b1a4\",\"role\":\"custodian\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0xB4DC67E5433DA7C7090EC990480DED8468F87785F10A5E21388200078A010E01);
INSERT INTO `audit_entry` VALUES ('account/68fe7a45-6461-41ea-a3f7-2d7cfe297344',1,'2026-11-22 04:05:48.864','system/set-up','person.added','{\"login\":\"handler-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x1F837D438986EBBADB4A21FA50CA3250AC2FA3689A21D880F3E16C9E4BD4DA3B);
INSERT INTO `audit_entry` VALUES ('account/68fe7a45-6461-41ea-a3f7-2d7cfe297344',2,'2026-11-22 04:05:48.870','system/set-up','role.granted','{\"grant\":\"3bd8bbab-9acb-4afc-98dd-b45966fa000b\",\"role\":\"handler\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x823652FECEE6E445251B94D437AAB1BC3673091D4EB618F321CB1EBEB53F566C);
INSERT INTO `audit_entry` VALUES ('account/6e493240-8a59-4fb2-92da-2dcbf3f97383',1,'2026-11-22 04:05:48.950','system/set-up','person.added','{\"login\":\"finance-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x600A88AB49FA026F3A95549A87BA8C537761C9857C38E92EF04AA879963539E8);
INSERT INTO `audit_entry` VALUES ('account/6e493240-8a59-4fb2-92da-2dcbf3f97383',2,'2026-11-22 04:05:48.967','system/set-up','role.granted','{\"grant\":\"4b415bd0-e1e3-4d31-a250-2b51b33d3b91\",\"role\":\"finance\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x0ABB3DB85FD4ED595EEF20045AAB8EBF7A889531C62FF34C591EA6D70917BBEF);
INSERT INTO `audit_entry` VALUES ('account/a6b2b130-2142-44d3-ba92-50081ba86ff5',1,'2026-11-22 04:05:48.847','system/set-up','person.added','{\"login\":\"requester-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x8E960ED939F8952CA572BB348AA99F521F0FF609FBDBA7AE4D787C604D81B013);
INSERT INTO `audit_entry` VALUES ('account/a6b2b130-2142-44d3-ba92-50081ba86ff5',2,'2026-11-22 04:05:48.858','system/set-up','role.granted','{\"grant\":\"95f75057-1366-4020-8aac-3b0e8963969a\",\"role\":\"requester\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x7FF55AF804FBCD05772D9C32151A133A6E916826FBC4661DA57DD53F72E2CB1D);
INSERT INTO `audit_entry` VALUES ('account/c962b38c-e5b0-4843-94d1-e98032e808a6',1,'2026-11-22 04:05:49.090','system/set-up','person.added','{\"login\":\"administrator-2d9da126-1ae5-4be7-9276-76637a801c39\"}',0x1FBE2A05BDFC5329CE691CE4FF6D1A5C500C9E08B12AE564FE55B31A4774927E);
INSERT INTO `audit_entry` VALUES ('account/c962b38c-e5b0-4843-94d1-e98032e808a6',2,'2026-11-22 04:05:49.111','system/set-up','role.granted','{\"grant\":\"11cd4441-78bb-4c35-aea7-335b89417851\",\"role\":\"flow-administrator\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\"}',0xECAE835E3223F80038C9C314FF4C9704D976E8FF01A4933FE6C089302DF471D0);
INSERT INTO `audit_entry` VALUES ('account/cc15d65a-d580-4987-94ac-5f765ed0a8a2',1,'2026-11-22 04:05:47.315','system/set-up','person.added','{\"login\":\"handler-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x2482810C66B3616E85BCE07734C292B3D77CD459D54329E71C658B5C16061187);
INSERT INTO `audit_entry` VALUES ('account/cc15d65a-d580-4987-94ac-5f765ed0a8a2',2,'2026-11-22 04:05:47.370','system/set-up','role.granted','{\"grant\":\"5837bc40-8123-4843-b39e-e1d89f73291a\",\"role\":\"handler\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xB7D8C45A1A6C9530CF3AC6C9860A662C1770C5B19F2EF7C7738BD6BD23B3BABE);
INSERT INTO `audit_entry` VALUES ('account/f29e91ba-7039-4e21-b52b-88758243700a',1,'2026-11-22 04:05:47.464','system/set-up','person.added','{\"login\":\"finance-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x31AF6FBA2ACB2BA17DDFFA14873173CBEA52C9F4BAF9EFD0DB738A9FEADDCD69);
INSERT INTO `audit_entry` VALUES ('account/f29e91ba-7039-4e21-b52b-88758243700a',2,'2026-11-22 04:05:47.479','system/set-up','role.granted','{\"grant\":\"74407c83-c885-44f9-a2fc-d22cc2ad1e21\",\"role\":\"finance\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xD55425CDCDFB9B96FFC1114EDBF016FD63D0970E9A7EB7DC0C1E529190CDA2F1);
INSERT INTO `audit_entry` VALUES ('account/f6f29524-6b0c-4ac6-8070-21561c243f5f',1,'2026-11-22 04:05:47.559','system/set-up','person.added','{\"login\":\"custodian-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0x9DC0BB63E17DC4445500EC81AA26D0926DA18199327A72863D3944425E52E366);
INSERT INTO `audit_entry` VALUES ('account/f6f29524-6b0c-4ac6-8070-21561c243f5f',2,'2026-11-22 04:05:47.603','system/set-up','role.granted','{\"grant\":\"b3b87fb3-ddf0-4c63-b1b4-c5b22f3df688\",\"role\":\"custodian\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\"}',0xE11C336AABF318B70402955FCB54298E65ECB43294E460B48033C1A8C59B3872);
INSERT INTO `audit_entry` VALUES ('documents/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,'2026-11-22 04:05:48.175','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','document.kept','{\"document\":\"e08d53c3-a174-4d8f-a37e-dd487725c649\",\"sm3\":\"148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445\",\"size\":45}',0x900927D31524CFF672F9D271A1FCD5E1F3A3D46F18F227439429C9D438226BCA);
INSERT INTO `audit_entry` VALUES ('documents/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',2,'2026-11-22 04:05:48.799','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','document.kept','{\"document\":\"d9e55d23-1bfa-4216-b49c-52d4d7d66c70\",\"sm3\":\"e963dc86de3a22d9687e4150e3c053b33e84d6782d6636fbb1317f607cff2547\",\"size\":45}',0xADE06EF6EE2FD5C0517E37934ECDD41E975906C557A57BA4B65910DBE012CE9D);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',1,'2026-11-22 04:05:47.808','person/maker','making.ordered','{\"making\":\"1f441f91-2d91-4a39-a742-ff3d8503a2f9\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0xE0D8110ECFE42385DD6B0226C2F4B0D5B3DC661A928900AD360B4C082FFF99CE);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',2,'2026-11-22 04:05:47.984','system/making','seal.make','{\"making\":\"1f441f91-2d91-4a39-a742-ff3d8503a2f9\",\"edition\":1,\"key\":\"1f441f91-2d91-4a39-a742-ff3d8503a2f9\",\"validEnd\":1826856347810}',0x45A281CEFCABF363EDFB9DAB8AE5CA0799F0DF7CD97A150649D3DEC0E4475153);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',3,'2026-11-22 04:05:48.031','person/31c8df04-a14d-49fa-b202-1b2d67bec30f','seal.rules-recorded','{\"custodian\":\"f6f29524-6b0c-4ac6-8070-21561c243f5f\"}',0xD53C366EE2AE1C4F345144575DAD99CE97E5D219C7278DE9D22954967EF59A38);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',4,'2026-11-22 04:05:48.066','person/40fc8698-b31a-4c37-8b3e-901a1454ed50','flow.bound','{\"number\":1,\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\",\"rule\":\"rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"ruleVersion\":1}',0x8B7E56C398933E72C640F416714418B9823541630FB7C97B9F9BFA50281C1F68);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',5,'2026-11-22 04:05:48.104','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0xE3E805FAC9972F777913A2187F69B8DC1222D3DDBCF45F332A68E99ED997AC8E);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',6,'2026-11-22 04:05:48.397','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','use.requested','{\"use\":\"4789f7d7-1418-4e34-900b-df67acb0841a\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\"}',0x3FF97F466DF5C730836EE1ED93E22E0B554C343BF79A1BB4828C9F99C7F820DB);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',7,'2026-11-22 04:05:48.705','system/stamping','stamp.signed','{\"stamp\":\"24b49c1a-d9f8-418d-bb3d-2174ff280743\",\"register\":1,\"document\":\"148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\",\"edition\":1,\"signature\":\"MEUCIQDM3TuqaB7s1BS+49Oj+H7JnDdQJXdHEubP7I9KiyQ3KgIgE30A385sFHDWUkk3MykbNzvheoBvuuZQolu3dqdn1X0=\",\"use\":\"4789f7d7-1418-4e34-900b-df67acb0841a\"}',0x2F23B55A8389E89F6100D25D6F07E6183F33330AD35169D7DAE6533F65B9307B);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',8,'2026-11-22 04:05:48.830','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','use.requested','{\"use\":\"5932ff53-15e0-4d48-96ad-63f70cde884b\",\"subject\":\"a23df4343af83deb2e0e4a0cafe40d607b2f0443c6ebf7c7944327dc25b5bd69\"}',0x2D12398B3DA5CA122BFC13444D607821534CB3D32C851BF4CF4E8D920F3F6E02);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',1,'2026-11-22 04:05:49.213','person/maker','making.ordered','{\"making\":\"201410b9-d6de-44c7-a270-029923a9e82c\",\"unit\":\"2d9da126-1ae5-4be7-9276-76637a801c39\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x2210806FE028FF8DC3E4E8402565EA26EE61ABF8AB6EDC8D63E8A9CC887A0B9A);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',2,'2026-11-22 04:05:49.340','system/making','seal.make','{\"making\":\"201410b9-d6de-44c7-a270-029923a9e82c\",\"edition\":1,\"key\":\"201410b9-d6de-44c7-a270-029923a9e82c\",\"validEnd\":1826856349221}',0x0EFB9ACC1AFA07A7E3979D5994006C322535D3C8D50F4BB2412BAE812254DD3B);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',3,'2026-11-22 04:05:49.347','person/124da6a0-d6ee-4170-a6cb-a9f2f97008e1','seal.rules-recorded','{\"custodian\":\"4851415c-b3f2-4140-9eba-46382baa01a9\"}',0xB1A83F08D8035614C8065CF25EE9CBCBBBB0CF48BD33AC866E4075FE5A72694B);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',4,'2026-11-22 04:05:49.373','person/c962b38c-e5b0-4843-94d1-e98032e808a6','flow.bound','{\"number\":1,\"flow\":\"507f95892c6fe3d478aeadd65d2413541ee76a0ea2938744c62ae9c61f5835bc\",\"rule\":\"rule-2d9da126-1ae5-4be7-9276-76637a801c39\",\"ruleVersion\":1}',0x1D1004E127EE64D93B8FD1C4D8116299FBA81956B2EDC4589F0E42F46440AB77);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',5,'2026-11-22 04:05:49.386','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0xD2A6813D80E56B9F145CAF761312AA1DC094B198E7E84AF8EA66ED2C8E5B4D09);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',6,'2026-11-22 04:05:49.401','person/4851415c-b3f2-4140-9eba-46382baa01a9','seal.reportLoss','{\"change\":3,\"from\":\"active\",\"to\":\"lost\",\"reason\":\"遗失\"}',0x7A99D191576EC0056C046651A7ED8AC05551585D10912A98E7B64517CC75FEDD);
INSERT INTO `audit_entry` VALUES ('unit/2d9da126-1ae5-4be7-9276-76637a801c39',1,'2026-11-22 04:05:48.842','system/set-up','unit.added','{\"id\":\"2d9da126-1ae5-4be7-9276-76637a801c39\",\"name\":\"黑龙江省测试有限公司2\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000024C\",\"division\":\"230100\"}',0x3B9A0C315C5FE0D76152F637A553D3B14A177A9A407ABAB44BB81D6328719B33);
INSERT INTO `audit_entry` VALUES ('unit/2d9da126-1ae5-4be7-9276-76637a801c39',2,'2026-11-22 04:05:49.134','person/124da6a0-d6ee-4170-a6cb-a9f2f97008e1','rule.set','{\"rule\":\"rule-2d9da126-1ae5-4be7-9276-76637a801c39\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0xA40B31A3F4AFCA44838A77B5645905B64F5ABA91F52D1EB702D2E6F412EA17FC);
INSERT INTO `audit_entry` VALUES ('unit/2d9da126-1ae5-4be7-9276-76637a801c39',3,'2026-11-22 04:05:49.164','person/c962b38c-e5b0-4843-94d1-e98032e808a6','flow.deployed','{\"flow\":\"507f95892c6fe3d478aeadd65d2413541ee76a0ea2938744c62ae9c61f5835bc\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-2d9da126-1ae5-4be7-9276-76637a801c39\",\"ruleVersion\":1}',0xDFFC18A3629B5DBBFE75C9B566DA216B3EEF2FACF1BFB27156AD4EF452591B62);
INSERT INTO `audit_entry` VALUES ('unit/2d9da126-1ae5-4be7-9276-76637a801c39',4,'2026-11-22 04:05:49.276','system/making','key.recorded','{\"key\":\"201410b9-d6de-44c7-a270-029923a9e82c\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0x36DE80E6D69590734001FEC11EEE17AB23F92CEC3002742DB5501146D2A23FC0);
INSERT INTO `audit_entry` VALUES ('unit/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,'2026-11-22 04:05:46.870','system/set-up','unit.added','{\"id\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"name\":\"黑龙江省测试有限公司1\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000016H\",\"division\":\"230100\"}',0xD1FFFC144391D4230D6F316327E679A4D8C49D8B44517DFBC14436953FE2BE87);
INSERT INTO `audit_entry` VALUES ('unit/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',2,'2026-11-22 04:05:47.738','person/31c8df04-a14d-49fa-b202-1b2d67bec30f','rule.set','{\"rule\":\"rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0xAC63E625492F25C2C856554585429C029090CDC22B101BDE011C3FCA01EBC3ED);
INSERT INTO `audit_entry` VALUES ('unit/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',3,'2026-11-22 04:05:47.764','person/40fc8698-b31a-4c37-8b3e-901a1454ed50','flow.deployed','{\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"ruleVersion\":1}',0xB9B8219CA4DD63DD9BFAA6FEAF1A01F3F4B32C664DE66D5B06D2CC20014673AE);
INSERT INTO `audit_entry` VALUES ('unit/2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',4,'2026-11-22 04:05:47.873','system/making','key.recorded','{\"key\":\"1f441f91-2d91-4a39-a742-ff3d8503a2f9\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0xA044683ACDCFEC3C6B18BA794D518123C693D42A624DAD88F9A49C9C56BA3F15);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',1,'2026-11-22 04:05:48.397','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','use.requested','{\"use\":\"4789f7d7-1418-4e34-900b-df67acb0841a\",\"seal\":\"23010000000001\",\"document\":\"e08d53c3-a174-4d8f-a37e-dd487725c649\",\"reason\":\"签订采购合同\",\"handler\":\"person/cc15d65a-d580-4987-94ac-5f765ed0a8a2\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\",\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\"}',0xF411CE0306994C83B079D7F8591BA741D486362D6F1531D5884CCED8A9B39E61);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',2,'2026-11-22 04:05:48.397','system/process','use.step','{\"step\":1,\"opened\":[\"4789f7d7-1418-4e34-900b-df67acb0841a:finance\",\"4789f7d7-1418-4e34-900b-df67acb0841a:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0x032976D12625234B1DFE27C129748497606BF30A78D3D2BD1D4885ACE5AF4633);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',3,'2026-11-22 04:05:48.534','person/f29e91ba-7039-4e21-b52b-88758243700a','task.approved','{\"decision\":\"6baecd24-c80e-445f-87c5-e418ded98585\",\"task\":\"4789f7d7-1418-4e34-900b-df67acb0841a:finance\",\"element\":\"finance\",\"counts\":\"finance\",\"proof\":\"totp\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\",\"comment\":\"\"}',0xCA1B43DA33D12D6FFE1C866565195E0CF0CABC069C17F4A89A4D3CC1D8842E9F);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',4,'2026-11-22 04:05:48.534','system/process','use.step','{\"step\":2,\"opened\":[],\"closed\":[{\"id\":\"4789f7d7-1418-4e34-900b-df67acb0841a:finance\",\"state\":\"completed\"}],\"state\":\"632e2f8f42b03d7dc8b53ed796b2c86f0a60d670a51975a69eff5b97555cdf0b\"}',0x6C09C296B0D428637DE5FB75D0C42FB6A9A322867274023FFC7F2179BAF37853);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',5,'2026-11-22 04:05:48.666','person/31c8df04-a14d-49fa-b202-1b2d67bec30f','task.approved','{\"decision\":\"55e372fb-5a54-499c-a8b9-fd492a34b2ae\",\"task\":\"4789f7d7-1418-4e34-900b-df67acb0841a:head\",\"element\":\"head\",\"counts\":\"head\",\"proof\":\"totp\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\",\"comment\":\"\"}',0xFE8043864213FC825F4B411BD7BA680C4D172B0CFEC799DC056B9CDB19785741);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',6,'2026-11-22 04:05:48.666','system/process','use.step','{\"step\":3,\"opened\":[],\"closed\":[{\"id\":\"4789f7d7-1418-4e34-900b-df67acb0841a:head\",\"state\":\"completed\"}],\"state\":\"bf0fb8f88a923122c196b41055aebd1efaa3d9144b1de9e7eba342dbd4949616\"}',0x67BD259B47340826206F707F1C89771D9D82131724F105AC73A9D9E17D485C0A);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',7,'2026-11-22 04:05:48.680','system/stamping','stamp.prepared','{\"stamp\":\"24b49c1a-d9f8-418d-bb3d-2174ff280743\",\"document\":\"148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445\",\"place\":\"1:1205:2000\",\"edition\":1}',0xE7688E921FDC358CFCE82A16B26D728B19D0B1654D59BEF3C1D352FCABC1955F);
INSERT INTO `audit_entry` VALUES ('use/4789f7d7-1418-4e34-900b-df67acb0841a',8,'2026-11-22 04:05:48.705','system/stamping','stamp.signed','{\"stamp\":\"24b49c1a-d9f8-418d-bb3d-2174ff280743\",\"register\":1,\"document\":\"148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445\",\"subject\":\"9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83\",\"edition\":1,\"signature\":\"MEUCIQDM3TuqaB7s1BS+49Oj+H7JnDdQJXdHEubP7I9KiyQ3KgIgE30A385sFHDWUkk3MykbNzvheoBvuuZQolu3dqdn1X0=\"}',0x0D42C6CB4624B8A42A4125EB1BA18FD008C8BA769B3F07A50A7E5BCFD5B9F9AB);
INSERT INTO `audit_entry` VALUES ('use/5932ff53-15e0-4d48-96ad-63f70cde884b',1,'2026-11-22 04:05:48.830','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','use.requested','{\"use\":\"5932ff53-15e0-4d48-96ad-63f70cde884b\",\"seal\":\"23010000000001\",\"document\":\"d9e55d23-1bfa-4216-b49c-52d4d7d66c70\",\"reason\":\"签订采购合同\",\"handler\":\"person/cc15d65a-d580-4987-94ac-5f765ed0a8a2\",\"subject\":\"a23df4343af83deb2e0e4a0cafe40d607b2f0443c6ebf7c7944327dc25b5bd69\",\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\"}',0x69DCC291DB0CFBB331CCA22AA77BFF4AC1D49FB44BB9AD3A9F829B0FA84751F8);
INSERT INTO `audit_entry` VALUES ('use/5932ff53-15e0-4d48-96ad-63f70cde884b',2,'2026-11-22 04:05:48.830','system/process','use.step','{\"step\":1,\"opened\":[\"5932ff53-15e0-4d48-96ad-63f70cde884b:finance\",\"5932ff53-15e0-4d48-96ad-63f70cde884b:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0x48C1440023FECBBF6F3DE79DB9AE6A03F61F68C6A82E629A25DCCDB38AA21DEC);
/*!40000 ALTER TABLE `audit_entry` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `client`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `client` (
  `id` varchar(36) NOT NULL,
  `name` varchar(100) NOT NULL,
  `secret_hash` varchar(200) NOT NULL,
  `disabled_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `client` WRITE;
/*!40000 ALTER TABLE `client` DISABLE KEYS */;
/*!40000 ALTER TABLE `client` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `data_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `data_key` (
  `id` int(11) NOT NULL,
  `wrapped` varbinary(4096) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `data_key` WRITE;
/*!40000 ALTER TABLE `data_key` DISABLE KEYS */;
/*!40000 ALTER TABLE `data_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `decision`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `decision` (
  `id` varchar(64) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `task_id` varchar(160) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `counts` varchar(64) DEFAULT NULL,
  `outcome` varchar(16) NOT NULL,
  `proof` varchar(16) NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `comment_text` varchar(1000) NOT NULL,
  `at` datetime(3) NOT NULL,
  `superseded_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `decision_once` (`task_id`,`person_id`),
  KEY `decision_use` (`use_id`),
  CONSTRAINT `decision_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `decision` WRITE;
/*!40000 ALTER TABLE `decision` DISABLE KEYS */;
INSERT INTO `decision` VALUES ('55e372fb-5a54-499c-a8b9-fd492a34b2ae','4789f7d7-1418-4e34-900b-df67acb0841a','4789f7d7-1418-4e34-900b-df67acb0841a:head','31c8df04-a14d-49fa-b202-1b2d67bec30f','head','approved','totp','9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83','','2026-11-22 04:05:48.622',NULL);
INSERT INTO `decision` VALUES ('6baecd24-c80e-445f-87c5-e418ded98585','4789f7d7-1418-4e34-900b-df67acb0841a','4789f7d7-1418-4e34-900b-df67acb0841a:finance','f29e91ba-7039-4e21-b52b-88758243700a','finance','approved','totp','9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83','','2026-11-22 04:05:48.469',NULL);
/*!40000 ALTER TABLE `decision` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `document`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `document` (
  `id` varchar(36) NOT NULL,
  `sm3` char(64) NOT NULL,
  `size` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  `media_type` varchar(100) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `created_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `document_sm3` (`sm3`),
  KEY `document_unit` (`unit_id`),
  CONSTRAINT `document_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `document` WRITE;
/*!40000 ALTER TABLE `document` DISABLE KEYS */;
INSERT INTO `document` VALUES ('d9e55d23-1bfa-4216-b49c-52d4d7d66c70','e963dc86de3a22d9687e4150e3c053b33e84d6782d6636fbb1317f607cff2547',45,'合同.pdf','application/pdf','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','2026-11-22 04:05:48.795');
INSERT INTO `document` VALUES ('e08d53c3-a174-4d8f-a37e-dd487725c649','148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445',45,'合同.pdf','application/pdf','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','2026-11-22 04:05:48.156');
/*!40000 ALTER TABLE `document` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow` (
  `hash` char(64) NOT NULL,
  `flow_key` varchar(100) NOT NULL,
  `version` int(11) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `name` varchar(200) NOT NULL,
  `rule_id` varchar(64) NOT NULL,
  `rule_version` int(11) NOT NULL,
  `bpmn` mediumblob NOT NULL,
  `graph` mediumblob NOT NULL,
  `deployed_by` varchar(60) NOT NULL,
  `deployed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`hash`),
  UNIQUE KEY `flow_version` (`unit_id`,`flow_key`,`version`),
  KEY `flow_rule` (`rule_id`,`rule_version`),
  CONSTRAINT `flow_rule` FOREIGN KEY (`rule_id`, `rule_version`) REFERENCES `approval_rule` (`id`, `version`),
  CONSTRAINT `flow_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow` WRITE;
/*!40000 ALTER TABLE `flow` DISABLE KEYS */;
INSERT INTO `flow` VALUES ('344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765','use',1,'2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','用印审批','rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,0x3C646566696E6974696F6E732F3E,0x7B7D,'person/40fc8698-b31a-4c37-8b3e-901a1454ed50','2026-11-22 04:05:47.762');
INSERT INTO `flow` VALUES ('507f95892c6fe3d478aeadd65d2413541ee76a0ea2938744c62ae9c61f5835bc','use',1,'2d9da126-1ae5-4be7-9276-76637a801c39','用印审批','rule-2d9da126-1ae5-4be7-9276-76637a801c39',1,0x3C646566696E6974696F6E732F3E,0x7B7D,'person/c962b38c-e5b0-4843-94d1-e98032e808a6','2026-11-22 04:05:49.157');
/*!40000 ALTER TABLE `flow` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_binding`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_binding` (
  `es_id` varchar(64) NOT NULL,
  `number` int(11) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `bound_by` varchar(60) NOT NULL,
  `bound_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`,`number`),
  KEY `flow_binding_flow` (`flow_hash`),
  CONSTRAINT `flow_binding_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`),
  CONSTRAINT `flow_binding_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_binding` WRITE;
/*!40000 ALTER TABLE `flow_binding` DISABLE KEYS */;
INSERT INTO `flow_binding` VALUES ('23010000000001',1,'344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765','person/40fc8698-b31a-4c37-8b3e-901a1454ed50','2026-11-22 04:05:48.058');
INSERT INTO `flow_binding` VALUES ('23010000000002',1,'507f95892c6fe3d478aeadd65d2413541ee76a0ea2938744c62ae9c61f5835bc','person/c962b38c-e5b0-4843-94d1-e98032e808a6','2026-11-22 04:05:49.368');
/*!40000 ALTER TABLE `flow_binding` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `idempotent_request`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `idempotent_request` (
  `caller` varchar(60) NOT NULL,
  `idempotency_key` varchar(100) NOT NULL,
  `body_sm3` char(64) NOT NULL,
  `state` varchar(8) NOT NULL,
  `leased_until` datetime(3) NOT NULL,
  `status` int(11) DEFAULT NULL,
  `answer` mediumtext DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`caller`,`idempotency_key`),
  KEY `idempotent_request_age` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `idempotent_request` WRITE;
/*!40000 ALTER TABLE `idempotent_request` DISABLE KEYS */;
/*!40000 ALTER TABLE `idempotent_request` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `maker`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `maker` (
  `id` varchar(36) NOT NULL,
  `mode` varchar(16) NOT NULL,
  `device` varchar(64) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `public_key` varbinary(200) NOT NULL,
  `wrapped` varbinary(1024) DEFAULT NULL,
  `certificate` blob NOT NULL,
  `chain` mediumblob NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `maker` WRITE;
/*!40000 ALTER TABLE `maker` DISABLE KEYS */;
/*!40000 ALTER TABLE `maker` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `making`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `making` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `order_text` mediumtext NOT NULL,
  `imprint` mediumblob NOT NULL,
  `state` varchar(16) NOT NULL,
  `problem` varchar(64) DEFAULT NULL,
  `ordered_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `es_id` (`es_id`),
  KEY `making_unit` (`unit_id`),
  CONSTRAINT `making_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `making` WRITE;
/*!40000 ALTER TABLE `making` DISABLE KEYS */;
INSERT INTO `making` VALUES ('1f441f91-2d91-4a39-a742-ff3d8503a2f9','23010000000001','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 04:05:47.805','2026-11-22 04:05:47.964');
INSERT INTO `making` VALUES ('201410b9-d6de-44c7-a270-029923a9e82c','23010000000002','2d9da126-1ae5-4be7-9276-76637a801c39','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 04:05:49.199','2026-11-22 04:05:49.335');
/*!40000 ALTER TABLE `making` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `operation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operation` (
  `id` varchar(64) NOT NULL,
  `caller` varchar(60) NOT NULL,
  `kind` varchar(32) NOT NULL,
  `workflow_id` varchar(100) NOT NULL,
  `update_id` varchar(100) DEFAULT NULL,
  `resource` varchar(200) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `operation` WRITE;
/*!40000 ALTER TABLE `operation` DISABLE KEYS */;
/*!40000 ALTER TABLE `operation` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `outbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `outbox` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `topic` varchar(32) NOT NULL,
  `target` varchar(100) NOT NULL,
  `payload` mediumtext NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `attempts` int(11) NOT NULL DEFAULT 0,
  `next_attempt_at` datetime(3) NOT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `outbox_open` (`done_at`,`next_attempt_at`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `outbox` WRITE;
/*!40000 ALTER TABLE `outbox` DISABLE KEYS */;
INSERT INTO `outbox` VALUES (1,'seal-changed','23010000000002','{\"change\":3}','2026-11-22 04:05:49.396',0,'2026-11-22 04:05:49.396',NULL);
/*!40000 ALTER TABLE `outbox` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `person`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `person` (
  `id` varchar(36) NOT NULL,
  `login` varchar(100) NOT NULL,
  `name` varchar(100) NOT NULL,
  `mail` varchar(200) NOT NULL,
  `password_hash` varchar(200) NOT NULL,
  `totp_secret_sealed` varbinary(255) DEFAULT NULL,
  `totp_last_step` bigint(20) NOT NULL DEFAULT 0,
  `identity_number_sealed` varbinary(255) DEFAULT NULL,
  `telephone_sealed` varbinary(255) DEFAULT NULL,
  `failed_sign_ins` int(11) NOT NULL DEFAULT 0,
  `locked_until` datetime(3) DEFAULT NULL,
  `disabled_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `login` (`login`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `person` WRITE;
/*!40000 ALTER TABLE `person` DISABLE KEYS */;
INSERT INTO `person` VALUES ('02dafd46-220f-4ea3-a6a7-34220d64d36f','requester-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:46.978');
INSERT INTO `person` VALUES ('124da6a0-d6ee-4170-a6cb-a9f2f97008e1','head-2d9da126-1ae5-4be7-9276-76637a801c39','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:48.894');
INSERT INTO `person` VALUES ('31c8df04-a14d-49fa-b202-1b2d67bec30f','head-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.386');
INSERT INTO `person` VALUES ('40fc8698-b31a-4c37-8b3e-901a1454ed50','administrator-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.636');
INSERT INTO `person` VALUES ('43b72371-aacd-4e86-b068-771a2dd2058c','secondFinance-2d9da126-1ae5-4be7-9276-76637a801c39','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:48.973');
INSERT INTO `person` VALUES ('455c246a-e993-4321-8e74-dba9528598eb','secondFinance-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.483');
INSERT INTO `person` VALUES ('4851415c-b3f2-4140-9eba-46382baa01a9','custodian-2d9da126-1ae5-4be7-9276-76637a801c39','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:49.011');
INSERT INTO `person` VALUES ('68fe7a45-6461-41ea-a3f7-2d7cfe297344','handler-2d9da126-1ae5-4be7-9276-76637a801c39','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:48.862');
INSERT INTO `person` VALUES ('6e493240-8a59-4fb2-92da-2dcbf3f97383','finance-2d9da126-1ae5-4be7-9276-76637a801c39','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:48.946');
INSERT INTO `person` VALUES ('a6b2b130-2142-44d3-ba92-50081ba86ff5','requester-2d9da126-1ae5-4be7-9276-76637a801c39','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:48.845');
INSERT INTO `person` VALUES ('c962b38c-e5b0-4843-94d1-e98032e808a6','administrator-2d9da126-1ae5-4be7-9276-76637a801c39','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:49.045');
INSERT INTO `person` VALUES ('cc15d65a-d580-4987-94ac-5f765ed0a8a2','handler-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.304');
INSERT INTO `person` VALUES ('f29e91ba-7039-4e21-b52b-88758243700a','finance-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.453');
INSERT INTO `person` VALUES ('f6f29524-6b0c-4ac6-8070-21561c243f5f','custodian-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 04:05:47.557');
/*!40000 ALTER TABLE `person` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `role_grant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `role_grant` (
  `id` varchar(36) NOT NULL,
  `holder_id` varchar(36) NOT NULL,
  `role` varchar(32) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `granted_at` datetime(3) NOT NULL,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `role_grant_holder` (`holder_id`),
  KEY `role_grant_role` (`unit_id`,`role`),
  CONSTRAINT `role_grant_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `role_grant` WRITE;
/*!40000 ALTER TABLE `role_grant` DISABLE KEYS */;
INSERT INTO `role_grant` VALUES ('11cd4441-78bb-4c35-aea7-335b89417851','c962b38c-e5b0-4843-94d1-e98032e808a6','flow-administrator','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:49.108',NULL);
INSERT INTO `role_grant` VALUES ('3bd8bbab-9acb-4afc-98dd-b45966fa000b','68fe7a45-6461-41ea-a3f7-2d7cfe297344','handler','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:48.869',NULL);
INSERT INTO `role_grant` VALUES ('4b415bd0-e1e3-4d31-a250-2b51b33d3b91','6e493240-8a59-4fb2-92da-2dcbf3f97383','finance','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:48.966',NULL);
INSERT INTO `role_grant` VALUES ('58359d34-7b22-493e-a650-fbe4d1c4d8e3','455c246a-e993-4321-8e74-dba9528598eb','finance','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.525',NULL);
INSERT INTO `role_grant` VALUES ('5837bc40-8123-4843-b39e-e1d89f73291a','cc15d65a-d580-4987-94ac-5f765ed0a8a2','handler','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.360',NULL);
INSERT INTO `role_grant` VALUES ('5e894b5b-5c89-4ed8-9c80-938b2caca4e7','124da6a0-d6ee-4170-a6cb-a9f2f97008e1','unit-head','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:48.930',NULL);
INSERT INTO `role_grant` VALUES ('5ebc1d84-fb71-4ee7-89f8-1e94a25ef1c4','43b72371-aacd-4e86-b068-771a2dd2058c','finance','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:48.997',NULL);
INSERT INTO `role_grant` VALUES ('6b6c3051-aa7d-4886-8418-b33d442e312b','31c8df04-a14d-49fa-b202-1b2d67bec30f','unit-head','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.439',NULL);
INSERT INTO `role_grant` VALUES ('74407c83-c885-44f9-a2fc-d22cc2ad1e21','f29e91ba-7039-4e21-b52b-88758243700a','finance','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.477',NULL);
INSERT INTO `role_grant` VALUES ('911b6661-cdd4-4217-8366-4860a2ffd7bf','40fc8698-b31a-4c37-8b3e-901a1454ed50','flow-administrator','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.676',NULL);
INSERT INTO `role_grant` VALUES ('95f75057-1366-4020-8aac-3b0e8963969a','a6b2b130-2142-44d3-ba92-50081ba86ff5','requester','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:48.855',NULL);
INSERT INTO `role_grant` VALUES ('b3b87fb3-ddf0-4c63-b1b4-c5b22f3df688','f6f29524-6b0c-4ac6-8070-21561c243f5f','custodian','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.600',NULL);
INSERT INTO `role_grant` VALUES ('d69a4e40-ca7a-4918-9001-d3db4db1b1a4','4851415c-b3f2-4140-9eba-46382baa01a9','custodian','2d9da126-1ae5-4be7-9276-76637a801c39','2026-11-22 04:05:49.028',NULL);
INSERT INTO `role_grant` VALUES ('dc2d96ee-f5da-4118-9b24-324b98293173','02dafd46-220f-4ea3-a6a7-34220d64d36f','requester','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','2026-11-22 04:05:47.262',NULL);
/*!40000 ALTER TABLE `role_grant` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `schema_migration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `schema_migration` (
  `name` varchar(100) NOT NULL,
  `sm3` char(64) NOT NULL,
  `started` int(11) NOT NULL,
  `finished` int(11) NOT NULL,
  `applied_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `schema_migration` WRITE;
/*!40000 ALTER TABLE `schema_migration` DISABLE KEYS */;
INSERT INTO `schema_migration` VALUES ('0001-people.sql','c3f4be367e229ecdc680000019e59a6900f382da093129dcc4212aab3e79d723',5,5,'2026-11-22 04:05:45.341');
INSERT INTO `schema_migration` VALUES ('0002-requests.sql','55e978b737ca282de58a372ff3eed7370eaee27b044b72f2f5df9db04e418163',3,3,'2026-11-22 04:05:45.488');
INSERT INTO `schema_migration` VALUES ('0003-audit.sql','1f394f08709d3bc2888b40579a13ba181a3ac160064a35ba6e51049120bd1177',4,4,'2026-11-22 04:05:45.797');
INSERT INTO `schema_migration` VALUES ('0004-documents.sql','8cd940a24e3c903dfc40c4c9b0df11690e87ad55dbbf3d1ab05a977c930a9b4f',1,1,'2026-11-22 04:05:45.821');
INSERT INTO `schema_migration` VALUES ('0005-seals.sql','8fcd047cbacbf757a2a3ecae6f097d493cbf38bee8aabe5ed6f5d7509d08a6fc',7,7,'2026-11-22 04:05:45.987');
INSERT INTO `schema_migration` VALUES ('0006-flows.sql','08b41dea3eeb28fe33b5a2e5eda7d5ec310e50b6c440fe7dd687290ffe6c5bbd',3,3,'2026-11-22 04:05:46.069');
INSERT INTO `schema_migration` VALUES ('0007-uses.sql','db8e91ceec96a43e6b44bb6bdad2c3376ac57b7fb9995c4ce50a722c7cdc556c',9,9,'2026-11-22 04:05:46.584');
/*!40000 ALTER TABLE `schema_migration` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal` (
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `category` varchar(16) NOT NULL,
  `subtype` varchar(32) NOT NULL,
  `name` varchar(200) NOT NULL,
  `physical_code` char(13) DEFAULT NULL,
  `status` varchar(16) NOT NULL,
  `changes` int(11) NOT NULL,
  `edition` int(11) NOT NULL,
  `custodian_id` varchar(36) DEFAULT NULL,
  `rules_recorded_at` datetime(3) DEFAULT NULL,
  `valid_start` datetime(3) NOT NULL,
  `valid_end` datetime(3) NOT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`),
  KEY `seal_unit` (`unit_id`,`status`),
  CONSTRAINT `seal_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal` WRITE;
/*!40000 ALTER TABLE `seal` DISABLE KEYS */;
INSERT INTO `seal` VALUES ('23010000000001','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','unit','statutory-name','黑龙江省测试有限公司1',NULL,'active',2,1,'f6f29524-6b0c-4ac6-8070-21561c243f5f','2026-11-22 04:05:48.008','2026-11-21 04:05:47.810','2027-11-22 04:05:47.810','2026-11-22 04:05:47.964');
INSERT INTO `seal` VALUES ('23010000000002','2d9da126-1ae5-4be7-9276-76637a801c39','unit','statutory-name','黑龙江省测试有限公司2',NULL,'lost',3,1,'4851415c-b3f2-4140-9eba-46382baa01a9','2026-11-22 04:05:49.346','2026-11-21 04:05:49.221','2027-11-22 04:05:49.221','2026-11-22 04:05:49.335');
/*!40000 ALTER TABLE `seal` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_change`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_change` (
  `es_id` varchar(64) NOT NULL,
  `number` int(11) NOT NULL,
  `act` varchar(16) NOT NULL,
  `status` varchar(16) NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor` varchar(60) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `announced_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`es_id`,`number`),
  CONSTRAINT `seal_change_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_change` WRITE;
/*!40000 ALTER TABLE `seal_change` DISABLE KEYS */;
INSERT INTO `seal_change` VALUES ('23010000000001',1,'make','made','2026-11-22 04:05:47.964','system/making','',NULL);
INSERT INTO `seal_change` VALUES ('23010000000001',2,'activate','active','2026-11-22 04:05:48.099','person/maker','',NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',1,'make','made','2026-11-22 04:05:49.335','system/making','',NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',2,'activate','active','2026-11-22 04:05:49.382','person/maker','',NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',3,'reportLoss','lost','2026-11-22 04:05:49.392','person/4851415c-b3f2-4140-9eba-46382baa01a9','遗失',NULL);
/*!40000 ALTER TABLE `seal_change` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_code`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_code` (
  `division` char(6) NOT NULL,
  `last_serial` int(11) NOT NULL,
  PRIMARY KEY (`division`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_code` WRITE;
/*!40000 ALTER TABLE `seal_code` DISABLE KEYS */;
INSERT INTO `seal_code` VALUES ('230100',2);
/*!40000 ALTER TABLE `seal_code` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_edition`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_edition` (
  `es_id` varchar(64) NOT NULL,
  `edition` int(11) NOT NULL,
  `making_id` varchar(36) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `seal_data` mediumblob NOT NULL,
  `certificate` blob NOT NULL,
  `chain` mediumblob NOT NULL,
  `picture` mediumblob NOT NULL,
  `width` decimal(6,2) NOT NULL,
  `height` decimal(6,2) NOT NULL,
  `valid_start` datetime(3) NOT NULL,
  `valid_end` datetime(3) NOT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`,`edition`),
  UNIQUE KEY `making_id` (`making_id`),
  KEY `seal_edition_key` (`key_id`),
  CONSTRAINT `seal_edition_key` FOREIGN KEY (`key_id`) REFERENCES `seal_key` (`id`),
  CONSTRAINT `seal_edition_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_edition` WRITE;
/*!40000 ALTER TABLE `seal_edition` DISABLE KEYS */;
INSERT INTO `seal_edition` VALUES ('23010000000001',1,'1f441f91-2d91-4a39-a742-ff3d8503a2f9','1f441f91-2d91-4a39-a742-ff3d8503a2f9',0x308204A130820296300F16024553020104160659494E58494E160E32333031303030303030303030313082021C0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB831020101308201BE048201BA308201B63082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534375A170D3237313132323034303534375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D03420004E7DAFD7BA1EBAC20681156886A5584BF63F0107502F20DA4CB208AC13DC9D431AFFBDF0482F580B9A8DAE967683DD6ECB5448E028A745660BF85DA41C78F070BA360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604148BB323A62C9DB38ECB29EA1BC918B16EFC5480F3301F0603551D23041830168014A37A25344F35296CCDB0E496AD728A821608C2C2300A06082A811CCF5501837503490030460221009363C62BD4CCD783CAD633ED2FD5D825D0A82B1E0D91CB7CF332876EE2FB6A0F022100ABF6790C23CB77296FEDAAE722712D34CBDFA8BB2DE3FF0E942DA135ECE3A57C180F32303236313132323034303534375A180F32303236313132313034303534375A180F32303237313132323034303534375A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201AF308201AB30820152A003020102020203E9300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534375A170D3237313132323034303534375A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D034200041051871208DDB004275F0A8B253D6AEE8626A56F900A920A8DB17AECBC6461B99D7B79E7820E6CDEE9C1938A73888EF6BC0F3650F11E227233E05F27DA9A44B5A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414A2F8AAFEF1F4E4B5D445E33BEE6715537EAAE6BD301F0603551D23041830168014A37A25344F35296CCDB0E496AD728A821608C2C2300A06082A811CCF550183750347003044022039150262858B80A0B3EEC2F8EC571AC467C31D69FA9724F0C82D3DC06852270502204D076D906B8F127097AFB75122A6D2015AC85007EED0BC55946011DCBB5D547006082A811CCF550183750348003045022028E8233483F61E1E4D4E0FBEFD3B054AA67225978565F31602A741C48D8508DE022100DEB1E5220BB250ADCF7A49925DF1E64CCDE14C2EA8885A033AB28421B08A470D,0x308201B63082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534375A170D3237313132323034303534375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D03420004E7DAFD7BA1EBAC20681156886A5584BF63F0107502F20DA4CB208AC13DC9D431AFFBDF0482F580B9A8DAE967683DD6ECB5448E028A745660BF85DA41C78F070BA360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604148BB323A62C9DB38ECB29EA1BC918B16EFC5480F3301F0603551D23041830168014A37A25344F35296CCDB0E496AD728A821608C2C2300A06082A811CCF5501837503490030460221009363C62BD4CCD783CAD633ED2FD5D825D0A82B1E0D91CB7CF332876EE2FB6A0F022100ABF6790C23CB77296FEDAAE722712D34CBDFA8BB2DE3FF0E942DA135ECE3A57C,0x000001B7308201B330820159A003020102020203E8300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534375A170D3237313132323034303534375A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D03420004381F315FA7D2BCE51546F3CF34DD57AAC36B10076518D23EB38CF78B2096C9155F1E2537A79D0E0D7F00C9965823A8A3ECD9AC3521C087DEC16D5E43AF6B9FEFA3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E04160414A37A25344F35296CCDB0E496AD728A821608C2C2301F0603551D23041830168014A37A25344F35296CCDB0E496AD728A821608C2C2300A06082A811CCF55018375034800304502206C4713BB629707CBB6B27E8FB70E59A4A9DA55DF93C2CE71D8AF3A92F22A05A7022100F8CE16ADFCC82ECDF471B48B05B96A9BD969E0E7A4E70BADB59A5947948C85F5,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 04:05:47.810','2027-11-22 04:05:47.810','2026-11-22 04:05:47.964');
INSERT INTO `seal_edition` VALUES ('23010000000002',1,'201410b9-d6de-44c7-a270-029923a9e82c','201410b9-d6de-44c7-a270-029923a9e82c',0x3082049F30820295300F16024553020104160659494E58494E160E32333031303030303030303030323082021B0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB832020101308201BD048201B9308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534395A170D3237313132323034303534395A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D03420004D90BC09B60707B16E5C88E83F077B35B7338E593E1803B8601BB1FE5920A17A174FE0ECA766EC0707A140B321BCD2FB600CC6ECFA6988E80FC15A9A910D03BE3A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414AA716298CDADBCEB7BE383984E601096DB4CD4C8301F0603551D230418301680149AB5143D703C9A9145BD3832D28868641964B64E300A06082A811CCF550183750348003045022100F1AACE0D2BEF1337F53EA27D1DB26067550165F74BC58E2C38847E7D34535FEA02203BD7D430BE26AE4A7820726A2896ADD77037CEFEB7A554FDB73D8D78F845ACA2180F32303236313132323034303534395A180F32303236313132313034303534395A180F32303237313132323034303534395A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201AF308201AB30820152A003020102020203EC300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534395A170D3237313132323034303534395A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D0342000427EC6D8B730976459D80755AC47650AC470AC83B0ED20E9BB2B6ABC4F4BBEDDA5591C1B118FE6FCC1CFCD984A01DCF979CB83166343154941151EFC0601CEBF0A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414D8CC18B751B13453E20F748BD1BF44AD59F29003301F0603551D230418301680149AB5143D703C9A9145BD3832D28868641964B64E300A06082A811CCF550183750347003044022047508239E49F38E2166D60C6AC3C02D91DB1A0A4329B6B8935B3903960EE77D602206A31337B1132E6AC30ED8D6587DAF5BC9B764EFD96A44B801FD70C4BC1E2346906082A811CCF550183750347003044022008462AEF8309A89DACBA9E0F130F5729C2CB4EC88B406964091356EFB964B3B302205BA1116DA5B2D87EEE68A7A9216C407D8A817B28F8EAE97AB3E054C25B78B767,0x308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534395A170D3237313132323034303534395A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D03420004D90BC09B60707B16E5C88E83F077B35B7338E593E1803B8601BB1FE5920A17A174FE0ECA766EC0707A140B321BCD2FB600CC6ECFA6988E80FC15A9A910D03BE3A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414AA716298CDADBCEB7BE383984E601096DB4CD4C8301F0603551D230418301680149AB5143D703C9A9145BD3832D28868641964B64E300A06082A811CCF550183750348003045022100F1AACE0D2BEF1337F53EA27D1DB26067550165F74BC58E2C38847E7D34535FEA02203BD7D430BE26AE4A7820726A2896ADD77037CEFEB7A554FDB73D8D78F845ACA2,0x000001B8308201B430820159A003020102020203EB300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313034303534395A170D3237313132323034303534395A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D03420004E10CF66554921DC9954769A5A7FF1D4FC0B6B18924582D25C8E9BFF5FFAF2D5F26CCA0E13F520FE11C931EF40C5D581F76069D637ABCC117A8D26C98467F0879A3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E041604149AB5143D703C9A9145BD3832D28868641964B64E301F0603551D230418301680149AB5143D703C9A9145BD3832D28868641964B64E300A06082A811CCF550183750349003046022100BBEAA4F20BB94655D84979C72370F062DC4A784159C7812DA0D64A27F56D2157022100F2BE2C8A849854AB7463F207631D98B5EBECDB04E7C74F17BCCF3D20C099BD12,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 04:05:49.221','2027-11-22 04:05:49.221','2026-11-22 04:05:49.335');
/*!40000 ALTER TABLE `seal_edition` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_key` (
  `id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `mode` varchar(16) NOT NULL,
  `device` varchar(64) NOT NULL,
  `public_key` varbinary(200) NOT NULL,
  `wrapped` varbinary(1024) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `seal_key_unit` (`unit_id`),
  CONSTRAINT `seal_key_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_key` WRITE;
/*!40000 ALTER TABLE `seal_key` DISABLE KEYS */;
INSERT INTO `seal_key` VALUES ('1f441f91-2d91-4a39-a742-ff3d8503a2f9','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','hsm-wrapped','test',0x04E7DAFD7BA1EBAC20681156886A5584BF63F0107502F20DA4CB208AC13DC9D431AFFBDF0482F580B9A8DAE967683DD6ECB5448E028A745660BF85DA41C78F070B,0x01,'2026-11-22 04:05:47.867');
INSERT INTO `seal_key` VALUES ('201410b9-d6de-44c7-a270-029923a9e82c','2d9da126-1ae5-4be7-9276-76637a801c39','hsm-wrapped','test',0x04D90BC09B60707B16E5C88E83F077B35B7338E593E1803B8601BB1FE5920A17A174FE0ECA766EC0707A140B321BCD2FB600CC6ECFA6988E80FC15A9A910D03BE3,0x01,'2026-11-22 04:05:49.271');
/*!40000 ALTER TABLE `seal_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_use`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_use` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `requester_id` varchar(60) NOT NULL,
  `handler_id` varchar(60) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `place` varchar(200) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `rule_id` varchar(64) NOT NULL,
  `rule_version` int(11) NOT NULL,
  `subject_number` int(11) NOT NULL,
  `subject_text` mediumtext NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `status` varchar(16) NOT NULL,
  `problem` varchar(64) DEFAULT NULL,
  `step` int(11) NOT NULL,
  `engine_state` mediumblob DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `seal_use_seal` (`es_id`,`status`),
  KEY `seal_use_requester` (`requester_id`,`created_at`),
  KEY `seal_use_unit` (`unit_id`,`created_at`),
  KEY `seal_use_status` (`status`),
  KEY `seal_use_document` (`document_id`),
  KEY `seal_use_flow` (`flow_hash`),
  CONSTRAINT `seal_use_document` FOREIGN KEY (`document_id`) REFERENCES `document` (`id`),
  CONSTRAINT `seal_use_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`),
  CONSTRAINT `seal_use_of_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_use` WRITE;
/*!40000 ALTER TABLE `seal_use` DISABLE KEYS */;
INSERT INTO `seal_use` VALUES ('4789f7d7-1418-4e34-900b-df67acb0841a','23010000000001','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','person/cc15d65a-d580-4987-94ac-5f765ed0a8a2','签订采购合同','e08d53c3-a174-4d8f-a37e-dd487725c649','{\"page\":1,\"left\":120.5,\"top\":200}','344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765','rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,1,'{\"documents\":[{\"id\":\"e08d53c3-a174-4d8f-a37e-dd487725c649\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445\"}],\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/02dafd46-220f-4ea3-a6a7-34220d64d36f\",\"rule\":{\"id\":\"rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"use\":\"4789f7d7-1418-4e34-900b-df67acb0841a\"}','9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83','open',NULL,3,0xAB562A2E492D50B232D6514A494DCE4C494D51B252CA484D4C51AA0500,'2026-11-22 04:05:48.344',NULL);
INSERT INTO `seal_use` VALUES ('5932ff53-15e0-4d48-96ad-63f70cde884b','23010000000001','2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','person/02dafd46-220f-4ea3-a6a7-34220d64d36f','person/cc15d65a-d580-4987-94ac-5f765ed0a8a2','签订采购合同','d9e55d23-1bfa-4216-b49c-52d4d7d66c70','{\"page\":1,\"left\":120.5,\"top\":200}','344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765','rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,1,'{\"documents\":[{\"id\":\"d9e55d23-1bfa-4216-b49c-52d4d7d66c70\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"e963dc86de3a22d9687e4150e3c053b33e84d6782d6636fbb1317f607cff2547\"}],\"flow\":\"344f78bc3057047d4c513ff47628dfb47cb733c8bbb35902ebb34ca1f7c44765\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/02dafd46-220f-4ea3-a6a7-34220d64d36f\",\"rule\":{\"id\":\"rule-2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"2e8ac105-c8cf-462b-b5c7-e3f7fef07e46\",\"use\":\"5932ff53-15e0-4d48-96ad-63f70cde884b\"}','a23df4343af83deb2e0e4a0cafe40d607b2f0443c6ebf7c7944327dc25b5bd69','open',NULL,1,0xAB562A2E492D50B232AC0500,'2026-11-22 04:05:48.816',NULL);
/*!40000 ALTER TABLE `seal_use` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `session` (
  `id` char(64) NOT NULL,
  `holder_kind` varchar(8) NOT NULL,
  `holder_id` varchar(36) NOT NULL,
  `proof` varchar(16) NOT NULL,
  `csrf_sm3` char(64) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `last_seen_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `session_holder` (`holder_id`),
  KEY `session_expiry` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `session` WRITE;
/*!40000 ALTER TABLE `session` DISABLE KEYS */;
/*!40000 ALTER TABLE `session` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `stamp`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `stamp` (
  `id` varchar(36) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `place_key` varchar(60) NOT NULL,
  `edition` int(11) NOT NULL,
  `state` varchar(8) NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `input_sm3` char(64) NOT NULL,
  `tail` mediumblob NOT NULL,
  `contents_at` bigint(20) NOT NULL,
  `contents_size` int(11) NOT NULL,
  `byte_range` varchar(100) NOT NULL,
  `digest` binary(32) NOT NULL,
  `to_be_signed` mediumblob NOT NULL,
  `signature` varbinary(200) DEFAULT NULL,
  `prepared_at` datetime(3) NOT NULL,
  `signed_at` datetime(3) DEFAULT NULL,
  `output_document_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `stamp_once` (`use_id`,`document_id`,`es_id`,`place_key`),
  KEY `stamp_seal` (`es_id`),
  CONSTRAINT `stamp_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`),
  CONSTRAINT `stamp_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `stamp` WRITE;
/*!40000 ALTER TABLE `stamp` DISABLE KEYS */;
INSERT INTO `stamp` VALUES ('24b49c1a-d9f8-418d-bb3d-2174ff280743','4789f7d7-1418-4e34-900b-df67acb0841a','e08d53c3-a174-4d8f-a37e-dd487725c649','23010000000001','1:1205:2000',1,'done','9cdeb8c2d9cdef4ddc29f37bb9151c4687a3d23487d3874dbfcfaf3d19090a83','148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445',0x010203,17,100,'0 17 117 20',0xB73BFA9B4352AF3E7AA5E6BA3AD22E3B2C5E9D60E60B186D9907BE5CAE967BA8,0x746F206265207369676E656420666F722034373839663764372D313431382D346533342D393030622D646636376163623038343161,0x3045022100CCDD3BAA681EECD414BEE3D3A3F87EC99C375025774712E6CFEC8F4A8B24372A0220137D00DFCE6C1470D652493733291B373BE17A806FBAE650A25BB776A767D57D,'2026-11-22 04:05:48.678','2026-11-22 04:05:48.687',NULL);
/*!40000 ALTER TABLE `stamp` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task` (
  `id` varchar(160) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `element` varchar(100) NOT NULL,
  `name` varchar(200) NOT NULL,
  `counts` varchar(64) DEFAULT NULL,
  `required` int(11) NOT NULL,
  `state` varchar(16) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  `due_at` datetime(3) DEFAULT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `task_use` (`use_id`),
  CONSTRAINT `task_of_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task` WRITE;
/*!40000 ALTER TABLE `task` DISABLE KEYS */;
INSERT INTO `task` VALUES ('4789f7d7-1418-4e34-900b-df67acb0841a:finance','4789f7d7-1418-4e34-900b-df67acb0841a','finance','finance','finance',1,'completed','2026-11-22 04:05:48.347',NULL,'2026-11-22 04:05:48.469');
INSERT INTO `task` VALUES ('4789f7d7-1418-4e34-900b-df67acb0841a:head','4789f7d7-1418-4e34-900b-df67acb0841a','head','head','head',1,'completed','2026-11-22 04:05:48.347',NULL,'2026-11-22 04:05:48.622');
INSERT INTO `task` VALUES ('5932ff53-15e0-4d48-96ad-63f70cde884b:finance','5932ff53-15e0-4d48-96ad-63f70cde884b','finance','finance','finance',1,'open','2026-11-22 04:05:48.820',NULL,NULL);
INSERT INTO `task` VALUES ('5932ff53-15e0-4d48-96ad-63f70cde884b:head','5932ff53-15e0-4d48-96ad-63f70cde884b','head','head','head',1,'open','2026-11-22 04:05:48.820',NULL,NULL);
/*!40000 ALTER TABLE `task` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_candidate`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_candidate` (
  `person_id` varchar(36) NOT NULL,
  `task_id` varchar(160) NOT NULL,
  `open` tinyint(4) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`task_id`,`person_id`),
  KEY `task_candidate_inbox` (`person_id`,`open`,`opened_at`,`task_id`),
  CONSTRAINT `task_candidate_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_candidate` WRITE;
/*!40000 ALTER TABLE `task_candidate` DISABLE KEYS */;
INSERT INTO `task_candidate` VALUES ('31c8df04-a14d-49fa-b202-1b2d67bec30f','4789f7d7-1418-4e34-900b-df67acb0841a:head',0,'2026-11-22 04:05:48.347');
INSERT INTO `task_candidate` VALUES ('31c8df04-a14d-49fa-b202-1b2d67bec30f','5932ff53-15e0-4d48-96ad-63f70cde884b:head',1,'2026-11-22 04:05:48.820');
INSERT INTO `task_candidate` VALUES ('455c246a-e993-4321-8e74-dba9528598eb','4789f7d7-1418-4e34-900b-df67acb0841a:finance',0,'2026-11-22 04:05:48.347');
INSERT INTO `task_candidate` VALUES ('455c246a-e993-4321-8e74-dba9528598eb','5932ff53-15e0-4d48-96ad-63f70cde884b:finance',1,'2026-11-22 04:05:48.820');
INSERT INTO `task_candidate` VALUES ('f29e91ba-7039-4e21-b52b-88758243700a','4789f7d7-1418-4e34-900b-df67acb0841a:finance',0,'2026-11-22 04:05:48.347');
INSERT INTO `task_candidate` VALUES ('f29e91ba-7039-4e21-b52b-88758243700a','5932ff53-15e0-4d48-96ad-63f70cde884b:finance',1,'2026-11-22 04:05:48.820');
/*!40000 ALTER TABLE `task_candidate` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `unit`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `unit` (
  `id` varchar(36) NOT NULL,
  `name` varchar(200) NOT NULL,
  `kind` varchar(32) NOT NULL,
  `credit_code` char(18) DEFAULT NULL,
  `division` char(6) NOT NULL,
  `parent_id` varchar(36) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `credit_code` (`credit_code`),
  KEY `unit_parent` (`parent_id`),
  CONSTRAINT `unit_parent` FOREIGN KEY (`parent_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `unit` WRITE;
/*!40000 ALTER TABLE `unit` DISABLE KEYS */;
INSERT INTO `unit` VALUES ('2d9da126-1ae5-4be7-9276-76637a801c39','黑龙江省测试有限公司2','enterprise','91230100100000024C','230100',NULL,'2026-11-22 04:05:48.840');
INSERT INTO `unit` VALUES ('2e8ac105-c8cf-462b-b5c7-e3f7fef07e46','黑龙江省测试有限公司1','enterprise','91230100100000016H','230100',NULL,'2026-11-22 04:05:46.806');
/*!40000 ALTER TABLE `unit` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `use_history`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `use_history` (
  `use_id` varchar(36) NOT NULL,
  `number` int(11) NOT NULL,
  `step` int(11) NOT NULL,
  `element` varchar(100) NOT NULL,
  `event` varchar(32) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`use_id`,`number`),
  CONSTRAINT `use_history_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `use_history` WRITE;
/*!40000 ALTER TABLE `use_history` DISABLE KEYS */;
/*!40000 ALTER TABLE `use_history` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `use_register`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `use_register` (
  `unit_id` varchar(36) NOT NULL,
  `number` int(11) NOT NULL,
  `stamp_id` varchar(36) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `at` datetime(3) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `approvers` mediumtext NOT NULL,
  `handler_id` varchar(60) NOT NULL,
  `document_name` varchar(255) NOT NULL,
  `document_sm3` char(64) NOT NULL,
  `place` varchar(200) NOT NULL,
  `signature` varbinary(200) NOT NULL,
  PRIMARY KEY (`unit_id`,`number`),
  UNIQUE KEY `stamp_id` (`stamp_id`),
  KEY `use_register_use` (`use_id`),
  CONSTRAINT `use_register_stamp` FOREIGN KEY (`stamp_id`) REFERENCES `stamp` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `use_register` WRITE;
/*!40000 ALTER TABLE `use_register` DISABLE KEYS */;
INSERT INTO `use_register` VALUES ('2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1,'24b49c1a-d9f8-418d-bb3d-2174ff280743','4789f7d7-1418-4e34-900b-df67acb0841a','23010000000001','2026-11-22 04:05:48.687','签订采购合同','[{\"person\":\"f29e91ba-7039-4e21-b52b-88758243700a\",\"name\":\"finance 人\",\"at\":1795320348469,\"counts\":\"finance\"},{\"person\":\"31c8df04-a14d-49fa-b202-1b2d67bec30f\",\"name\":\"head 人\",\"at\":1795320348622,\"counts\":\"head\"}]','person/cc15d65a-d580-4987-94ac-5f765ed0a8a2','合同.pdf','148e8dfc56e2ea4659c7dd09e53458ad36c6d1eb0709bbd317d0ddfa5af82445','{\"page\":1,\"left\":120.5,\"top\":200}',0x3045022100CCDD3BAA681EECD414BEE3D3A3F87EC99C375025774712E6CFEC8F4A8B24372A0220137D00DFCE6C1470D652493733291B373BE17A806FBAE650A25BB776A767D57D);
/*!40000 ALTER TABLE `use_register` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `use_register_number`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `use_register_number` (
  `unit_id` varchar(36) NOT NULL,
  `last_number` int(11) NOT NULL,
  PRIMARY KEY (`unit_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `use_register_number` WRITE;
/*!40000 ALTER TABLE `use_register_number` DISABLE KEYS */;
INSERT INTO `use_register_number` VALUES ('2e8ac105-c8cf-462b-b5c7-e3f7fef07e46',1);
/*!40000 ALTER TABLE `use_register_number` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;


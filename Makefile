# Quorate: what an operator says aloud. Every verb is a subcommand of one program; `make` alone lists them.
JAR     := steps/target/quorate.jar
SOURCES := pom.xml $(shell find features steps environments fixtures reports -name target -prune -o -type f -print)
ENGINE  := environments/machine/with-engine
QUORATE := java -jar $(JAR)
LAUNCHED := steps/target/quorate
ENV     ?=
RUN     ?=
FLEET   ?=
ONLY    ?=
SEED    ?=
HOURS   ?=
KILLS   ?=
ROW     ?=
ARGS    ?=

.DEFAULT_GOAL := help
.PHONY: help acceptance resilience check sabotage test rehearsal bench track-record package lab-up lab-status lab-down doctor clauses rejudge \
  report verify history clean

help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

acceptance: $(JAR) ## commission a zone along its runbook and judge it: a lab, or ENV=environments/my-zone.yaml
	@$(if $(ENV),,$(ENGINE)) $(QUORATE) acceptance $(if $(ENV),--env $(ENV)) $(ARGS)

resilience: $(JAR) ## the whole matrix of failures in a lab, then sequences drawn at random: SEED=7 HOURS=1
	@$(ENGINE) $(QUORATE) resilience $(if $(SEED),--seed $(SEED)) $(if $(HOURS),--hours $(HOURS)) $(ARGS)

check: $(JAR) ## judge a standing zone by reading alone: ENV=environments/my-zone.yaml, or a folder of them: FLEET=zones/
	@$(LAUNCHED) check $(if $(FLEET),--fleet $(FLEET),--env $(ENV)) $(ARGS)

sabotage: $(JAR) ## break a lab in every way on record and see each clause turn red: ONLY=BSFG-3.3.* SEED=7
	@$(ENGINE) $(QUORATE) sabotage $(if $(ONLY),--only '$(ONLY)') $(if $(SEED),--seed $(SEED)) --record fixtures/sabotages/bsfg/seen-red.yaml $(ARGS)

test: ## the harness proves itself, from unit tests to one whole acceptance run in the lab
	@environments/machine/prepare tests
	@$(ENGINE) mvn -B -ntp verify $(ARGS)

package: $(JAR) ## build steps/target/quorate.jar, which needs only Java, and steps/target/quorate, which starts it quickly
	@$(LAUNCHED) --version

lab-up: $(JAR) ## stand a zone up and keep it, to explore
	@$(ENGINE) --keep $(QUORATE) lab up $(ARGS)

lab-status: $(JAR) ## what stands
	@$(QUORATE) lab status

lab-down: $(JAR) ## remove the standing zone
	@$(QUORATE) lab down

doctor: $(JAR) ## what this machine can and cannot do, or what the hosts of a zone allow: ENV=environments/my-zone.yaml
	@$(LAUNCHED) doctor $(if $(ENV),--env $(ENV))

rehearsal: $(JAR) ## the lab as a foreign live cluster: check, drills, and a harness killed at KILLS=30 moments drawn by SEED
	@environments/machine/prepare rehearsal
	@$(ENGINE) mvn -B -ntp -pl features -am test-compile surefire:test@lab -Dtest='RehearsalIT,AnotherReleaseIT' \
	  -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dquorate.rehearsal.kills=$(if $(KILLS),$(KILLS),30) $(if $(SEED),-Dquorate.rehearsal.seed=$(SEED)) $(ARGS)

bench: $(JAR) ## measure on a lab of its own: start-up, facts beside goss, testinfra and serverspec, judges, where a RUN's time went
	@environments/machine/prepare bench
	@$(ENGINE) $(QUORATE) bench $(if $(RUN),--run $(RUN))

track-record: $(JAR) ## known bugs of real systems, each refuted with the bug and proven without it: ROW=name for one
	@$(ENGINE) $(QUORATE) track-record $(ROW) $(ARGS)

clauses: $(JAR) ## every clause with its scenario, drill, sabotage and where it can be shown
	@$(QUORATE) clauses $(ARGS)

rejudge: $(JAR) ## judge a stored run again, with no infrastructure: RUN=runs/...
	@$(QUORATE) rejudge $(RUN)

report: $(JAR) ## write the dossier of a stored run again: RUN=runs/...
	@$(QUORATE) report $(RUN) $(ARGS)

verify: $(JAR) ## check a dossier: files, signature, chain of evidence, verdicts: RUN=runs/...
	@$(QUORATE) verify $(RUN) $(ARGS)

history: $(JAR) ## one page over all runs below runs/
	@$(QUORATE) history $(ARGS)

clean: ## remove what was built; runs stay
	@rm -rf target */target fixtures/controller/target

$(JAR): $(SOURCES)
	@environments/machine/prepare
	@echo 'quorate: building $(JAR)'
	@mvn -B -ntp -q -DskipTests package
	@cp steps/src/main/launcher/quorate $(LAUNCHED)
	@touch $(JAR)

# `make run` and `make test` each set up what they need, once. `make help` lists the rest.
.DEFAULT_GOAL := help
ifndef BESIDE
.NOTPARALLEL:
endif
.PHONY: help run studio test test-kiosk test-fleet gates docs docs-links docs-words docs-test quick quick-core quick-other test-programs test-windows test-rules test-screens test-rest test-slow test-quiet soak lint format types layers qmllint words-check words shots pictures sweep bench walk walk-faults walk-loop walk-staff walk-talk tokens tokens-check coverage \
    fonts fonts-check unit remote-test bare-machine windows manual dist desk deb deb-arm deb-server deb-check boot-server boot-fleet boot-machine boot-screen boot-screen-all boot-screen-arm pins clean attacks faults setup-run setup-test \
    setup-studio setup-remote-test setup-bench setup-faults setup-machine setup-talk setup-deb setup-access setup-fleet setup-screen setup-screen-arm setup-windows setup-docs talk access fleet hearing strangers accessibility

PY := .venv/bin/python
# Compiled once for all workers and children, not by each of them again.
unexport PYTHONDONTWRITEBYTECODE
BEGUN := $(shell date +%s)
# One more than there are processors, since some tests wait.
JOBS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
QUICK := tests/base tests/core tests/content tests/i18n tests/window
# Groups of tests that take about the same time, for processes of their own. The last one has what is in no other.
WINDOWS := tests/qml
SCREENS := tests/app tests/journeys tests/lockdown tests/shots tests/staging
RULES := $(QUICK) tests/catalogues tests/loading
PROGRAMS := tests/commands tests/machine tests/phones
REST := tests $(addprefix --ignore=,$(PROGRAMS) $(WINDOWS) $(RULES) $(SCREENS) tests/fleet)
GROUPS := test-programs test-windows test-rules test-screens test-fleet test-rest
SLOW := $(GROUPS:test-%=slow-%)
# With a plus, and unbuffered, its dots are seen at once, where other targets are heard when they have ended. A make
# that a test starts is not to hold back what it says.
PYTEST := env --unset=MAKEFLAGS --unset=MFLAGS --unset=MAKELEVEL $(PY) -u -m pytest -q --instafail
# For tests of which none waits where Python would not notice the end of its time; it saves a thread for each.
ALERT := -o timeout_method=signal
COMPILE := .venv-tools/bin/uv pip compile --quiet --upgrade --universal --fork-strategy fewest --python-version 3.12 \
    --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name what; do \
	    printf '%-18s %s\n' "$$name" "$$what"; done

run: setup-run ## the kiosk, with the demo site; RUN_ARGS='--mode loop --windowed 1280x720'
	@$(PY) tools/run.py run --demo $(RUN_ARGS) || [ $$? -eq 77 ]

test: setup-test ## everything a change must pass; says how long it took
	@# Gates are heard when they have ended.
	@$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync=target BESIDE=yes $(GROUPS) gates
	@took=$$(($$(date +%s) - $(BEGUN))); echo "make test took $$((took / 60)) min $$((took % 60)) s"

gates: types dist lint layers qmllint tokens-check fonts-check

quick: setup-test ## for every save: rules, content, words and what the window derives, without a window; half a minute
	@$(MAKE) --no-print-directory --jobs=2 BESIDE=yes quick-core quick-other

# Two halves that take about the same time.
quick-core: setup-test
	+$(PYTEST) $(ALERT) tests/core tests/i18n

quick-other: setup-test
	+$(PYTEST) $(ALERT) $(filter-out tests/core tests/i18n,$(QUICK)) tests/test_layers.py

lint: setup-test ## style of the Python files
	$(PY) -m ruff check
	$(PY) -m ruff format --check

format: setup-test ## puts the Python files into shape
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

types: setup-test ## mypy, strict
	$(PY) -m mypy kiosk tools main.py

layers: setup-test ## who may import whom
	.venv/bin/lint-imports

qmllint: setup-test ## the QML files, with the Python types they use
	$(PY) -m tools.qmllint

words-check: setup-test ## whether make words would change a catalogue, and what is wrong in them; make test has it too
	$(PY) -m kiosk.i18n.extraction.update_catalogues --check

words: setup-test ## brings the catalogues up to date with QML, Python and content
	$(PY) -m kiosk.i18n.extraction.update_catalogues

tokens-check: setup-test
	$(PY) -m tools.tokens --check

tokens: setup-test ## makes what is generated from resources/design/tokens.toml
	$(PY) -m tools.tokens

coverage: setup-test ## writes docs/reference/coverage.md: which sentence says which point
	$(PY) -m tools.coverage_table

accessibility: setup-test ## renews the table of docs/reference/accessibility.md
	$(PY) -m tools.accessibility_table

fonts-check: setup-test
	$(PY) tools/fonts.py --check

fonts: setup-test ## fetches and cuts the fonts again
	$(PY) tools/fonts.py

unit: setup-test ## the tests alone, without the gates
	@$(MAKE) --no-print-directory --jobs=$(JOBS) BESIDE=yes $(GROUPS)

test-slow: setup-test ## what make test leaves out: further sizes, languages and processes; one to two hours; a part: make slow-windows
	@$(MAKE) --no-print-directory --keep-going --jobs=2 BESIDE=yes $(SLOW)

.PHONY: $(SLOW)
$(SLOW): slow-%: setup-test
	@$(MAKE) --no-print-directory test-$* HOW='-m slow -o timeout=1800'

test-kiosk: ## the tests of the screen, without those of the fleet
	@$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync=target BESIDE=yes $(filter-out test-fleet,$(GROUPS))

test-fleet: setup-test ## the tests of the fleet: signing, server, agent, gate
	+$(PYTEST) $(HOW) tests/fleet

test-programs: setup-test
	+$(PYTEST) $(HOW) $(PROGRAMS)

test-windows: setup-test
	+$(PYTEST) $(HOW) $(WINDOWS)

test-screens: setup-test
	+$(PYTEST) $(HOW) $(SCREENS)

test-rules: setup-test
	+$(PYTEST) $(ALERT) $(HOW) $(RULES)

test-rest: setup-test
	+$(PYTEST) $(HOW) $(REST)

test-quiet: setup-test ## what may not take long, measured; wants a machine that does nothing else; 10 seconds
	$(PY) -m pytest -q -m quiet

remote-test: setup-remote-test ## phones that lead a talk, and an exported one, in a real browser; fetches Chromium
	$(PY) -m pytest -q -m browser

access: setup-access ## speech, keys and the tree of assistive programs with their real services; 10 minutes
	$(PY) -m pytest -q -m access

fleet: setup-fleet ## signed sites between real processes, with kills at each call and full disks; 15 minutes
	$(PY) -m pytest -q -m fleet

strangers: setup-access ## five hundred visits by touch, keys and ear, then a search for what they were about; 7 minutes
	VISITS=500 $(PY) -m pytest -q -s -m access tests/access/test_stranger.py

hearing: setup-access ## how soon the first word comes, and what speech costs the window, with a real sound server; 2 minutes
	$(PY) -m pytest -q -s -m access tests/app/speech/test_heard.py

talk: setup-talk ## leads a talk on two screens without hardware, by keys, console and phone; 10 minutes; TALK_ARGS='--only 25'
	$(PY) -m pytest -q -m desk
	$(PY) -m tools.talk $(TALK_ARGS)

windows: setup-windows ## check, export and present with Windows' own Python and Qt, under Wine; 3 minutes, the first time with 110 MB of downloads
	$(PY) -m tools.windows $(WINDOWS_ARGS)

attacks: setup-test ## a talk that a phone leads, attacked over the loopback of this machine; 6 minutes; ATTACKS_ARGS='--only pings'
	$(PY) -m tools.attacks $(ATTACKS_ARGS)

faults: setup-faults ## does to it what happens in months, for real; needs root; takes half an hour; FAULTS_ARGS='--only clock'
	$(PY) -m tools.faults $(FAULTS_ARGS)

soak: setup-faults ## a week of loop and visits in two hours; SOAK_ARGS='--days 1'
	$(PY) -m pytest -q -s -m soak -o timeout=0
	$(PY) -m tools.soak $(SOAK_ARGS)

shots: setup-test ## a picture of every screen in build/shots; SHOTS_ARGS='--language fr'
	$(PY) main.py shots --out build/shots $(SHOTS_ARGS)

pictures: setup-test ## renews the pictures of README; 10 seconds
	$(PY) -m tools.pictures

sweep: setup-test ## every screen in every language, measured; SWEEP_ARGS='ar ur' for some of them
	$(PY) -m tools.sweep $(SWEEP_ARGS)

bench: setup-bench ## measures the running program from outside; BENCH_ARGS='--rounds 1'
	$(PY) -m tools.bench $(BENCH_ARGS)

walk: setup-test ## a robot visitor walks through the moving program; ten minutes; WALK_ARGS='--minutes 60 --language ar --size 1080x1920'
	$(PY) -m tools.walk $(WALK_ARGS)

walk-faults: setup-test ## deliberate faults in QML files, each of which the robot must see; ten minutes; FAULTS_ARGS='--only dark'
	$(PY) -m tools.walk.planted $(FAULTS_ARGS)

walk-loop: setup-test ## the loop alone, an hour of it in each mode twenty times faster, compared with a reference; seven minutes; LOOP_ARGS='--mode loop'
	$(PY) -m tools.walk.loop $(LOOP_ARGS)

walk-staff: setup-test ## the robot does what staff do by plate, PIN and page, by touch and by keys; an hour; STAFF_ARGS='--ground 1 --only announce'
	$(PY) -m tools.walk.staff $(STAFF_ARGS)

walk-talk: setup-test ## a robot leads talks on two screens by keys, console and phone; ten minutes; TALK_WALK_ARGS='--minutes 60 --room 1024x768'
	$(PY) -m tools.walk_talk $(TALK_WALK_ARGS)

bare-machine: ## proves run and test in a new Debian; needs root and debootstrap
	tools/bare-machine.sh

manual: setup-test ## docs/reference/commands.md, from the commands and options of the program
	$(PY) -m tools.manual

studio: setup-studio ## changes a site in the browser, beside the real screen; STUDIO_ARGS='--site our-screen'
	@.venv-studio/bin/python main.py studio $(STUDIO_ARGS)

docs: setup-docs ## the documents as pages for a browser, in build/pages/html; fails for a dead link; 15 seconds
	@.venv-docs/bin/python -m tools.pages

docs-links: setup-docs ## asks the addresses of other sites that the documents name; needs a network
	@.venv-docs/bin/python -m tools.pages --links

docs-words: setup-docs ## brings docs/translations, the catalogues of the guides, up to date
	@.venv-docs/bin/python -m tools.pages.words

docs-test: setup-docs setup-test ## dead links and a language from right to left, tried on copies of the documents; a minute
	$(PY) -m pytest -q -m pages

dist: setup-test ## source archive and wheel, in build/dist; fails if a file of the program is missing in one
	rm -rf build/dist && mkdir -p build
	$(PY) -m build --no-isolation --outdir build/dist . >build/dist.log 2>&1 || { cat build/dist.log; exit 1; }
	$(PY) -m tools.dist_check

desk: setup-run ## the command awareness-kiosk for people who sign, with what they sign by; again for a later version
	pipx install --force '.[agent]'
	pipx ensurepath

deb: setup-test setup-docs ## the Debian package in build/, for the release it is built on
	$(PY) -m tools.deb

deb-arm: setup-test setup-docs ## the same for arm64, with the wheels for it and all else made by this machine
	$(PY) -m tools.deb arm64

deb-server: setup-test ## the Debian package of the server of many screens, in build/; docs/fleet/README.md
	$(PY) -m tools.deb.server

boot-server: setup-machine deb-server ## that package in systemd-nspawn, from apt install to the mail about a silent screen; root, 15 minutes
	STORY=tools.server_machine tools/boot-machine.sh

boot-fleet: setup-machine deb deb-server ## a server and four screens by docs/fleet/README.md, in systemd-nspawn; root, half an hour
	STORY=tools.fleet_machine tools/boot-machine.sh

deb-check: setup-deb deb deb-server ## what lintian and AppStream say of the package; fails for an error
	lintian --fail-on error $$(ls -t build/awareness-kiosk_*.deb | head -1)
	lintian --fail-on error $$(ls -t build/awareness-kiosk-server_*.deb | head -1)
	@# The project has no home page.
	appstreamcli validate --no-net --override url-homepage-missing=info build/deb/usr/share/metainfo/*.xml

boot-machine: setup-machine deb ## boots the package in systemd-nspawn and injects faults; root, 15 minutes; CASES='killed hangs'; BEFORE=earlier.deb
	tools/boot-machine.sh $(CASES)

boot-screen: setup-screen deb ## boots the package from a disk in QEMU, and looks at its screen; root, 10 minutes, 5 for the first image
	$(PY) -m tools.screen_machine $(CASES)

boot-screen-all: setup-screen deb ## the same, other machines, and docs/how-to/operations.md typed at a keyboard; root, two hours; CASES='bios-std'
	$(PY) -m tools.screen_machine $(or $(CASES),all)

boot-screen-arm: setup-screen setup-screen-arm deb deb-arm ## the package of arm64 on an emulated machine, its screen looked at; root, an hour
	$(PY) -m tools.screen_machine.arm

pins: setup-test ## newest versions into the requirement files
	$(COMPILE) requirements/kiosk.in --output-file requirements/kiosk.txt
	$(COMPILE) requirements/remote.in --output-file requirements/remote.txt
	$(COMPILE) requirements/export.in --output-file requirements/export.txt
	$(COMPILE) requirements/agent.in --output-file requirements/agent.txt
	$(COMPILE) requirements/studio.in --output-file requirements/studio.txt
	$(COMPILE) requirements/door.in --output-file requirements/door.txt
	$(COMPILE) requirements/docs.in --output-file requirements/docs.txt
	$(COMPILE) requirements/dev.in --output-file requirements/dev.txt
	$(COMPILE) requirements/remote-test.in --output-file requirements/remote-test.txt
	$(COMPILE) requirements/windows.in --output-file requirements/windows.txt
	$(COMPILE) tools/setup/uv.in --output-file tools/setup/uv.txt

clean: ## away with everything that was made here
	rm -rf build .venv .venv-remote .venv-agent .venv-studio .venv-docs .venv-tools .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find kiosk tools tests -name __pycache__ -type d -prune -exec rm -rf {} +

setup-run setup-studio setup-export setup-agent setup-test setup-remote-test setup-bench setup-faults setup-machine setup-talk setup-deb setup-access setup-fleet setup-screen setup-screen-arm setup-windows setup-docs: setup-%:
	@tools/setup/setup.sh $*

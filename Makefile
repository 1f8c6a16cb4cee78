# gazette: `make read` opens the five seed articles, `make test` runs everything that CI runs.

PREFIX ?= /usr/local
CONFIGURATION := release
SWIFT_FLAGS := -c $(CONFIGURATION) --static-swift-stdlib
# The commit that `gazette --version` names.
export GAZETTE_COMMIT ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null)
PROGRAM := .build/$(CONFIGURATION)/gazette
INTAKE := .build/$(CONFIGURATION)/gazette-intake
FETCH := .build/$(CONFIGURATION)/gazette-fetch

# `make bench ARCHIVE=postgresql` measures shared archives, on a server that it starts.
ARCHIVE ?=
# The numbers of articles that `make bench` measures on besides the seeds: `make bench N='20000 100000'`.
N ?= $(if $(ARCHIVE),100000,20000)
# The sizes whose times show how the work grows. `make bench RECORD=1` writes the tables into the page of figures.
GROWTH ?= 12500 25000 50000 100000 200000
FIGURES := Sources/bench/README.md

# Debian packages: what the program needs, and what its tests need besides.
PACKAGES := libncursesw5-dev libcld2-dev libsqlite3-dev zlib1g-dev libxml2-dev libexpat1-dev libgmime-3.0-dev \
  libarchive-dev libbrotli-dev libzstd-dev libuchardet-dev libcurl4-openssl-dev
TEST_PACKAGES := $(PACKAGES) libvterm-dev ncurses-term kitty-terminfo foot-terminfo postgresql

# The folder with the annotated data that `make eval` measures on.
DATA ?= ../shared

# Tests start programs and wait for them: more tests at once than cores would only wait for one another.
TESTS_AT_ONCE ?= $(shell nproc)

.PHONY: read build test lint format bench eval manual install uninstall deb clean packages test-packages

read: build
	$(PROGRAM) seeds

build: packages
	swift build $(SWIFT_FLAGS) --product gazette
	swift build $(SWIFT_FLAGS) --product gazette-intake
	swift build $(SWIFT_FLAGS) --product gazette-fetch

test: test-packages lint
	swift build --build-tests
	swift test --experimental-maximum-parallelization-width $(TESTS_AT_ONCE) --xunit-output .build/tests.xml \
	  || { echo 'What failed:'; grep -a -B 1 '<failure' .build/tests*.xml; exit 1; }

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: test-packages build
	swift build $(SWIFT_FLAGS) --product bench
ifeq ($(ARCHIVE),postgresql)
	.build/$(CONFIGURATION)/bench archive $(PROGRAM) --sizes $(N) $(if $(RECORD),--page $(FIGURES))
else
	.build/$(CONFIGURATION)/bench measure $(PROGRAM) seeds --sizes $(N) $(if $(RECORD),--page $(FIGURES))
	.build/$(CONFIGURATION)/bench growth $(PROGRAM) --sizes $(GROWTH) $(if $(RECORD),--page $(FIGURES))
	.build/$(CONFIGURATION)/bench fetch $(PROGRAM)
endif

eval: packages
	swift build $(SWIFT_FLAGS) --product eval
	.build/$(CONFIGURATION)/eval names $(DATA)
	.build/$(CONFIGURATION)/eval linking $(DATA)/ner/aliases-dev.tsv
	swift build $(SWIFT_FLAGS) --product train-lexicon
	.build/$(CONFIGURATION)/train-lexicon --data $(DATA)/pairs/alt-parallel.tsv --without-part 0 \
	  --output .build/lexicon-without-dev.bin
	.build/$(CONFIGURATION)/eval stories --data $(DATA)/pairs/alt-parallel.tsv \
	  --lexicon .build/lexicon-without-dev.bin
	.build/$(CONFIGURATION)/eval pairs $(DATA)/stories/bbc $(DATA)/stories/bbc-dev.tsv
	.build/$(CONFIGURATION)/eval feeds $(DATA)/intake/feeds/feedparser
	.build/$(CONFIGURATION)/eval mail $(DATA)/intake/mail
	swift build $(SWIFT_FLAGS) --product train-pages
	.build/$(CONFIGURATION)/train-pages $(DATA)/intake/pages/benchmark $(DATA)/intake/pages/newspapers --measure
	for pages in benchmark newspapers; do \
	  .ci/page-scores .build/$(CONFIGURATION)/train-pages $(DATA)/intake/pages/$$pages \
	    $(DATA)/intake/score_pages.py; done

# What `make install` puts below $(PREFIX), and `make uninstall` removes.
INSTALLED := $(shell cat Sources/Packaging/installed)
DEST = $(DESTDIR)$(PREFIX)
MANUAL := .build/manual
# The completions say in English what they complete.
COMPLETION = LC_ALL=C $(PROGRAM) --generate-completion-script

manual: build
	swift build $(SWIFT_FLAGS) --product make-manual
	rm -rf $(MANUAL)
	.build/$(CONFIGURATION)/make-manual $(PROGRAM) $(MANUAL)
	for shell in bash zsh fish; do $(COMPLETION) $$shell > $(MANUAL)/completion.$$shell || exit 1; done

install: manual
	install -D -s -m 755 $(PROGRAM) $(DEST)/bin/gazette
	install -D -s -m 755 $(INTAKE) $(DEST)/libexec/gazette/gazette-intake
	install -D -s -m 755 $(FETCH) $(DEST)/libexec/gazette/gazette-fetch
	cd $(MANUAL) && find . -name '*.[15]' -exec install -D -m 644 {} $(DEST)/share/man/{} \;
	install -D -m 644 $(MANUAL)/completion.bash $(DEST)/share/bash-completion/completions/gazette
	install -D -m 644 $(MANUAL)/completion.zsh $(DEST)/share/zsh/site-functions/_gazette
	install -D -m 644 $(MANUAL)/completion.fish $(DEST)/share/fish/vendor_completions.d/gazette.fish
	install -D -m 644 Sources/Packaging/gazette.desktop $(DEST)/share/applications/gazette.desktop

uninstall:
	rm -f $(addprefix $(DEST)/,$(INSTALLED))
	[ ! -d $(DEST)/libexec/gazette ] || rmdir --ignore-fail-on-non-empty $(DEST)/libexec/gazette

deb:
	rm -rf .build/deb
	$(MAKE) install DESTDIR=$(CURDIR)/.build/deb PREFIX=/usr
	Sources/Packaging/deb $(CURDIR)/.build/deb $(CURDIR) $(CURDIR)/.build

clean:
	swift package clean

packages:
	@.ci/packages $(PACKAGES)

test-packages:
	@.ci/packages $(TEST_PACKAGES)

internal import Archive
internal import Catalogue
internal import News
internal import Reader

/// The questions of what lies over the screen: comparison, timeline, glossary, the page of a name and its correction.
struct OverlayLanes {
  let comparison: RequestLane<ComparisonRequest>
  let timeline: RequestLane<Listing>
  let glossary: RequestLane<ArticleID>
  let entityPage: RequestLane<EntityKey>
  let entityRows: RequestLane<RowRequest>
  let candidates: RequestLane<String>

  init(library: Library, state: ReadingState, mailbox: Mailbox) {
    comparison = RequestLane { request in
      mailbox.post(.comparison(request, await library.comparison(request)))
    }
    timeline = RequestLane { listing in
      mailbox.post(.timeline(await library.timeline(of: listing)))
    }
    glossary = RequestLane { id in
      mailbox.post(.glossary(id, await library.glossary(of: id)))
    }
    entityPage = RequestLane { key in
      mailbox.post(.entityPage(key, await library.entityPage(of: key)))
    }
    entityRows = RequestLane { request in
      await library.rows(request, marked: state) { mailbox.post(.entityRows($0)) }
    }
    candidates = RequestLane { beginning in
      let entries = await library.nameEntries(beginning: beginning, limit: EffectRunner.offeredNames)
      mailbox.post(.candidates(beginning: beginning, entries))
    }
  }
}

/// English words that tell what a capitalised name beside them is. From common knowledge.
enum EnglishCues {
  /// Titles and offices before a person's name, whether in capitals or not.
  static let titles = PhraseTable(
    list: """
      activist,actor,actress,admiral,ambassador,analyst,archbishop,astronaut,attorney,\
      attorney general,attorney-general,author,bishop,brother,capt.,captain,cardinal,ceo,\
      chairman,chairwoman,chancellor,chief,coach,col.,colonel,commander,commissioner,\
      congressman,congresswoman,councillor,daughter,defender,deputy,detective,director,\
      director-general,doctor,dr,dr.,driver,emperor,ex-president,father,foreign minister,gen.,\
      general,goalkeeper,gov.,governor,governor-general,husband,imam,inspector,journalist,\
      judge,justice,king,lady,lawyer,leader,lieutenant,lord,lt.,major,manager,mayor,\
      midfielder,minister,miss,mother,mp,mr,mr.,mrs,mrs.,ms,ms.,officer,pastor,pilot,\
      player,pope,premier,president,president-elect,prime minister,prince,princess,prof.,\
      professor,queen,rapper,rep.,reporter,representative,researcher,rev.,reverend,rider,\
      saint,scientist,sec.,secretary,secretary general,secretary of defense,secretary of state,\
      secretary-general,sen.,senator,sergeant,sgt.,sheikh,sheriff,singer,sir,sister,son,\
      speaker,spokesman,spokesperson,spokeswoman,striker,sultan,superintendent,teammate,\
      treasurer,tsar,vice president,wife
      """)

  /// Words that end the name of an organization.
  static let organizationTails = words(
    """
    academy administration agency airlines airways alliance army assembly association athletic authority \
    bank battalion board brigade broadcasting bureau cabinet center centre chamber church clinic club co \
    coalition college command commission committee companies company confederation conference congress \
    consortium constabulary cooperative corp corp. corporation council court department directorate \
    division enterprises exchange federation force forces foundation front fund government group guard \
    guards hospital house inc inc. industries initiative inspectorate institute institution intelligence \
    international investments laboratories laboratory league legion limited ltd ltd. magazine media \
    militia ministry mission mosque motors movement museum navy network news newspaper observatory \
    office organisation organization parliament partners party patrol police press radio rangers \
    regiment school senate service services society squadron station studios survey symphony syndicate \
    systems taskforce team technologies telegraph television theatre times treasury tribunal tribune tv \
    union united universities university watch
    """)

  /// Words that begin the name of an organization and take `of` or `for`.
  static let organizationHeads = words(
    """
    academy agency army assembly association authority bank board bureau campaign center centers central \
    centre centres church college commission committee communist confederation congress council court \
    department federation fund house institute international league ministry movement museum national \
    office organisation organization parliament party people royal school society supreme union \
    university
    """)

  /// Words that end the name of a place.
  static let placeTails = words(
    """
    airport arena avenue base basin bay beach boulevard bridge building canal cape castle cathedral \
    cemetery channel city coast county creek dam delta desert district drive falls field fields forest \
    garden gardens glacier gulf harbor harbour heights highway hill hills hotel island islands isles \
    junction lake lane mall mountain mountains ocean palace park peninsula place plain plains plateau \
    port prefecture prison province raceway railway range reef region reserve ridge river road sea \
    speedway square stadium state station strait street suburb temple territory tower town tunnel valley \
    village volcano ward way zoo
    """)

  /// Words that begin the name of a place.
  static let placeHeads = words(
    "bay camp cape downtown fort gulf isle lake mount mt mt. port republic san santa strait st. saint")

  /// Words that end the name of an event, a law, a prize: nothing that is looked for here.
  static let eventTails = words(
    """
    accord act agreement amendment attacks award awards bill bowl championship championships christmas \
    code constitution convention cup day declaration festival games grand-prix law marathon medal \
    olympics open operation pact plan prix prize project protocol race report revolution rule series \
    show stakes summit syndrome tour tournament treaty war
    """)

  /// Words that begin such a name.
  static let eventHeads = words(
    "cyclone hurricane mission operation project super tropical typhoon vitamin world")

  /// Words after which a name is a place.
  static let placePrepositions = words("in near at outside across throughout")

  /// Nouns of place that lead to a name by `of`.
  static let placeNouns = words(
    """
    border capital city coast district east island kilometers kilometres km miles north northeast \
    northwest outskirts port province region south southeast southwest state streets suburb town village \
    west
    """)

  /// Words that a person's name stands before.
  static let speechVerbs = words(
    """
    added argued believes claimed commented died explained herself himself said says scored stated \
    thinks told who whose won wrote
    """)

  /// Words that begin sentences with a capital and are no names, and words that never are.
  static let common = words(
    """
    a about according after afterwards all also although am among an and another any april are as at \
    august authorities autumn back because before bible both but by can christian christianity \
    christians christmas common could critics currently day days december despite did do does due during \
    each earlier early easter eight english even every february few fifteen finally first five following \
    for former four friday from further general god government greek had has have he her here his how \
    however i if in indeed instead internet into is islam islamic it its january jewish jews july june \
    just last late later latest less like local man many march may meanwhile media men military minister \
    monday more moreover most mr much muslim muslims my near nearly neither never next night nine no \
    none nor not november now october of officials olympic olympics on once one only or other others our \
    out over party people perhaps please police president previously prime question reports same \
    saturday second secretary september several she since six so some somehow soon spring still such \
    summer sunday ten than thank that the their them then there therefore these they third this those \
    though three through thursday thus to today together tomorrow too tuesday two under unfortunately \
    until up upon very was we web wednesday week well were what what's when where whether which while \
    who whose why will winter with within without women would year years yes yesterday yet you your
    """)

  /// Words in capitals that are no organizations.
  static let noNames = words(
    """
    adhd aedt aest aids am bst ceo cest cet cfo cdt cst covid dna dvd edt est eur faq gdp gmt gps hiv \
    ied pdf pdt pm pst rna sars sms suv tv url usd uav uavs ufo utc vhs vip wwi wwii http www iii vii \
    viii
    """)

  static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}

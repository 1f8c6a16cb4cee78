/// English adjectives and names of peoples that point to a place; CLDR has none. From common knowledge. A
/// demonym that is a language's name too (`Vietnamese`) is taken for the place unless `in` stands before it.
enum Demonyms {
  /// A line: CLDR region code and the singular forms; plurals in -s are understood.
  static let lines = """
    002 African
    005 South American
    150 European
    142 Asian
    035 Southeast Asian
    419 Latin American
    AF Afghan
    AL Albanian
    AM Armenian
    AO Angolan
    AR Argentine Argentinian
    AT Austrian
    AU Australian Aussie
    AZ Azerbaijani Azeri
    BA Bosnian
    BD Bangladeshi
    BE Belgian
    BG Bulgarian
    BH Bahraini
    BN Bruneian
    BO Bolivian
    BR Brazilian
    BY Belarusian Belarussian
    CA Canadian
    CD Congolese
    CH Swiss
    CI Ivorian
    CL Chilean
    CM Cameroonian
    CN Chinese
    CO Colombian
    CR Costa Rican
    CU Cuban
    CY Cypriot
    CZ Czech
    DE German
    DK Danish Dane
    DO Dominican
    DZ Algerian
    EC Ecuadorian Ecuadorean
    EE Estonian
    EG Egyptian
    ER Eritrean
    ES Spanish Spaniard
    ET Ethiopian
    FI Finnish Finn
    FJ Fijian
    FR French Frenchman Frenchwoman
    GB British Briton Brit
    GE Georgian
    GH Ghanaian
    GL Greenlandic Greenlander
    GN Guinean
    GR Greek
    GT Guatemalan
    HN Honduran
    HR Croatian Croat
    HT Haitian
    HU Hungarian
    ID Indonesian
    IE Irish Irishman
    IL Israeli
    IN Indian
    IQ Iraqi
    IR Iranian
    IS Icelandic Icelander
    IT Italian
    JM Jamaican
    JO Jordanian
    JP Japanese
    KE Kenyan
    KG Kyrgyz
    KH Cambodian
    KP North Korean
    KR South Korean
    KW Kuwaiti
    KZ Kazakh Kazakhstani
    LA Lao Laotian
    LB Lebanese
    LK Sri Lankan
    LR Liberian
    LT Lithuanian
    LU Luxembourgish
    LV Latvian
    LY Libyan
    MA Moroccan
    MD Moldovan
    ME Montenegrin
    MG Malagasy
    MK Macedonian
    ML Malian
    MM Burmese
    MN Mongolian
    MT Maltese
    MX Mexican
    MY Malaysian
    NA Namibian
    NG Nigerian
    NI Nicaraguan
    NL Dutch Dutchman
    NO Norwegian
    NP Nepalese Nepali
    NZ New Zealander Kiwi
    OM Omani
    PA Panamanian
    PE Peruvian
    PG Papua New Guinean
    PH Filipino Filipina Philippine
    PK Pakistani
    PL Polish Pole
    PR Puerto Rican
    PS Palestinian
    PT Portuguese
    PY Paraguayan
    QA Qatari
    RO Romanian
    RS Serbian Serb
    RU Russian
    RW Rwandan
    SA Saudi
    SD Sudanese
    SE Swedish Swede
    SG Singaporean
    SI Slovenian Slovene
    SK Slovak Slovakian
    SL Sierra Leonean
    SN Senegalese
    SO Somali
    SS South Sudanese
    SV Salvadoran
    SY Syrian
    TD Chadian
    TH Thai
    TJ Tajik
    TL East Timorese
    TM Turkmen
    TN Tunisian
    TR Turkish Turk
    TW Taiwanese
    TZ Tanzanian
    UA Ukrainian
    UG Ugandan
    US American
    UY Uruguayan
    UZ Uzbek
    VE Venezuelan
    VN Vietnamese
    XK Kosovar
    YE Yemeni
    ZA South African
    ZM Zambian
    ZW Zimbabwean
    england English Englishman
    scotland Scottish Scot
    wales Welsh Welshman
    california Californian
    texas Texan
    london Londoner
    paris Parisian
    """
}

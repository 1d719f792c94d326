namespace HelpBot.Core.Recognition.Redacting;

/// <summary>The words that decide whether "ik ben …" is followed by a name. First names that are also ordinary words are left out.</summary>
internal static class NameWords
{
    /// <summary>Common first names, which also count without a capital.</summary>
    public const string FirstNames =
        "aaliyah ahmed aisha ali amber amina amir amira anna anne annemarie anouk bart bas bianca bilal brahim bram britt cas chantal charlotte chloe daan danique david demi denise " +
        "dennis dewi dirk donna eefje elif elise ellen els emily emine emma erik esther eva evelien fatima fatma femke fenna fleur floor frank gerard gijs hakim hamza hanna hannah hans " +
        "hassan hatice henk ilse imane ingrid iris isa jack james jan jane janneke jasmijn jasper jayden jeroen jessica joanna johan john joost joris julia julie jurre kaoutar karen " +
        "karim karin katarzyna kees kelly kevin khadija kim kimberly koen lars laura lena leyla liam lieke lies lisa loes lotte louise lucas lucy luuk maaike maria marieke marije " +
        "marijke marit mark marloes martijn maud max mehmet melanie melissa merel merve michelle mies mike mila milan mohamed mohammed moniek monique mustafa nadia naima naomi natalie " +
        "arend barend benedict berend bernard bernd bert bertold bennet geert gerd gerrit gert hedwig ludwig " +
        "natasja nick niels nina noa noah noor nora olivia omar oscar patricia paul peter petra priscilla rachel rachid ramona rebecca rianne rick rob robin roos rosa ruben samir " +
        "samira sander sandra sanne sara sarah saskia selin sem senna shanice sharon simone sofie sophie stef stephanie steven susan suzan suzanne sven sylvia tamara tara tess tessa " +
        "thijs thomas tim tineke tom ursula valerie vera wendy wesley willem wilma wouter yara yasmin yasmina yasmine youssef yusuf yvonne zara zeynep zoe";

    /// <summary>What people are or feel, which is no name even with a capital.</summary>
    public const string States =
        "a aan about af afghaan afghan afraid african after al all allang alleen alone already als also altijd always american an and angstig antilliaan anxious arts asian at " +
        "autistisch back bang banger bedreigd being bekaf belg belgian benieuwd beroofd bezig bezorgd bijna biseksueel bisexual bisexueel black bleeding blij blind boos british broke " +
        "buiten bulgaar but buurman buurvrouw calling catholic christelijk christen christian confused crying daar dakloos de dead deaf degene depressief desperate disabled divorced " +
        "docent doctor dokter done dood doodsbang doof door drunk duits duitser dutch echt een eenzaam en engels english erg eritreeer ervan ex exhausted fine flink for frans fransman " +
        "free french from gay geen gek german gescheiden geslagen getrouwd getting gevlucht gewond gewoon girl gisteren god goed going gonna good greek guilty haar happy having hbo " +
        "help her here hetero hier him hindoe his hiv home homeless homo hongaar huisarts hulp hurt iemand if ik ill in indian informatie irakees iranier iraqi irish italiaan jarig " +
        "jewish jong jood joods juist just kapot klaar kwaad leaving leerling legally leraar lerares lesbian lesbisch locked lost maar man mantelzorger marokkaan married me meisje met " +
        "mijn misbruikt mishandeld moe moeder mom moslim moslima mother mum muslim my na naar nederlander nederlandse net niemand niet niks no nodig nog non-binair non-binary not " +
        "nothing now nu nurse oekrainer ok okay om oma on only ook op opa opgelicht oud ouder outside over pakistani paniek pas polish politie pool pools poolse portier portuguese " +
        "pregnant prive professional queer radeloos ready really roemeen roomser safe samen scared scottish sick single slachtoffer slim so somalier sorry spanjaard stil still stuck " +
        "student sure surinamer swiss syrian syrier tamil te teacher teen ten terrified that the there thuis tiener tired to toen too trans trapped trying turk turks turkse uit under " +
        "barman benauwd bewusteloos getuige leerkracht mam mama mamma overstuur pap papa suicidaal suicidal underage verkoper teenage " +
        "unsafe up uw vader van veilig verdrietig verkracht verliefd verloofd verpleegkundige verward very victim vluchteling voor vriend vriendin vrouw vrouwen wanhopig weduwe weer " +
        "weg wel welsh werkloos white wie with without worried writing yes yet your youth zelf ziek zo zwanger";

    /// <summary>What follows "mijn naam is" and is no name.</summary>
    public const string NoNames =
        "a al always an and anoniem anonymous because bekend belangrijk bij but changed confidential dat de echt een en er everything fake funny gebruikt geen geheim genoemd gestolen " +
        "het hetzelfde hier hij hoe i ik important in irrelevant it je jij jullie known liever maar mijn misbruikt mn mooi names nep never niemand niet no nobody nodig none not nothing " +
        "nu of on onbekend onbelangrijk op or private prive privé raar real same secret so that the this to u unimportant unknown used vals van veranderd vermeld verzonnen waarom want " +
        "wat weg weird wel what with zij zo";

    /// <summary>How words end that are a state, an origin or a calling, and hardly a first name.</summary>
    public const string Endings = "se aans aams ees ish ing ed aal end loos lijk ig isch ische eerd eerde kracht kundige idal ical ional ful less ous age";

    /// <summary>What may stand before the "ge" of a past participle.</summary>
    public const string Particles = "op weg aan af uit in mis neer door thuis dicht vast los on over onder terug achter";

    /// <summary>Titles before a name: "ik ben juf Karin".</summary>
    public const string Titles = "juf juffrouw meester mevrouw mevr mw meneer dhr heer dokter dr zuster tante oom oma opa mr mrs ms miss doctor nurse aunt uncle";

    /// <summary>Words that stand before the name.</summary>
    public const string Fillers = "zelf ook eigenlijk gewoon trouwens actually just also really overigens hoi hi even";

    /// <summary>Words before a family name.</summary>
    public const string Prefixes = "van de der den het 't ten ter te el al bin ben von la le da dos di du";
}

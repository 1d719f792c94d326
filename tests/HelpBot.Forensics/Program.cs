using HelpBot.Forensics;

// Searches a profile that another program left, with the search that the browser tests use: HelpBot.Forensics FOLDER TEXT... prints a line for each place that holds one.
foreach (var found in ProfileSearch.Find(args[0], args[1..].Select(text => new Needle("what was typed", text))))
    Console.WriteLine(found);

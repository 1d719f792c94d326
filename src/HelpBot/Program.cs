using HelpBot;
using HelpBot.Content;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Storage;
using HelpBot.Verbs;

if (CommandLine.IsVerb(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
if (ContentStart.Load(builder.Configuration) is not { } content)
    return 1;

builder.Services.AddRunning(builder.Configuration, Script.From(content));
builder.Services.AddStorage();

var app = builder.Build();

await app.RunAsync();
return 0;

using HelpBot;
using HelpBot.Channels.DirectLine;
using HelpBot.Channels.Sms;
using HelpBot.Content;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Running;
using HelpBot.Storage;
using HelpBot.Verbs;

if (CommandLine.IsVerb(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
if (ContentStart.Load(builder.Configuration) is not { } content)
    return 1;

// Wherever it is started from: the framework's lines about requests name conversations.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddRunning(builder.Configuration, Script.From(content));
builder.Services.AddStorage();
builder.Services.AddDirectLine();
builder.Services.AddSms(builder.Configuration, builder.Environment);
builder.Services.AddDesk(builder.Configuration, builder.Environment);

var app = builder.Build();
app.MapDirectLine();
app.MapSms();
app.MapDesk();

await app.RunAsync();
return 0;

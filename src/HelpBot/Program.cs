using HelpBot;
using HelpBot.Channels.DirectLine;
using HelpBot.Channels.Page;
using HelpBot.Channels.Sms;
using HelpBot.Content;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Privacy;
using HelpBot.Running;
using HelpBot.Storage;
using HelpBot.Verbs;
using Microsoft.AspNetCore.Connections;

if (CommandLine.IsVerb(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
if (ContentStart.Load(builder.Configuration) is not { } content)
    return 1;

builder.AddPrivacy();
builder.Services.AddRunning(builder.Configuration, Script.From(content));
builder.Services.AddStorage();
builder.Services.AddDirectLine();
builder.Services.AddPage();
builder.Services.AddSms(builder.Configuration, builder.Environment);
builder.Services.AddDesk(builder.Configuration, builder.Environment);

var app = builder.Build();
app.UsePrivacy();
app.MapDirectLine();
app.MapPage();
app.MapSms();
app.MapDesk();

try
{
    await app.RunAsync();
    return 0;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"{fault.Message} Is HelpBot running already? '--urls' names another address.");
    return 1;
}

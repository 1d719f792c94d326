namespace HelpBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 over HTTP and WebSocket, as published by Microsoft, for anonymous visitors.</summary>
public static class DirectLineRoom
{
    /// <summary>Where the published clients look for it.</summary>
    public const string Root = "/v3/directline";

    /// <summary>Adds what the endpoints need.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services) => services
        .AddSingleton<JsonBodies>()
        .AddSingleton<Doorkeeper>()
        .AddSingleton<Drawing>()
        .AddSingleton<ConversationEndpoints>()
        .AddSingleton<ActivityEndpoints>()
        .AddSingleton<StreamEndpoint>();

    /// <summary>Maps the routes.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.ServiceProvider.GetRequiredService<ConversationEndpoints>();
        var activities = routes.ServiceProvider.GetRequiredService<ActivityEndpoints>();
        var stream = routes.ServiceProvider.GetRequiredService<StreamEndpoint>();
        routes.MapPost($"{Root}/tokens/generate", conversations.Generate);
        routes.MapPost($"{Root}/tokens/refresh", conversations.Refresh);
        routes.MapPost($"{Root}/conversations", conversations.Start);
        routes.MapGet($"{Root}/conversations/{{id}}", conversations.Reconnect);
        routes.MapPost($"{Root}/conversations/{{id}}/activities", activities.Post);
        routes.MapGet($"{Root}/conversations/{{id}}/activities", activities.Get);
        routes.MapGet($"{Root}/conversations/{{id}}/stream", OverWebSocket(routes, stream.Open));
        return routes;
    }

    // Only this route pays for WebSockets. Our own empty messages keep the line alive, so the protocol's pings are off.
    private static RequestDelegate OverWebSocket(IEndpointRouteBuilder routes, RequestDelegate handler)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        pipeline.Run(handler);
        return pipeline.Build();
    }
}

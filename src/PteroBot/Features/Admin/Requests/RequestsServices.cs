using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

internal static class RequestsServices
{
    /// <summary>Nothing of it exists unless <c>Requests:Enabled</c> says so.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new RequestsOptions();
        configuration.GetSection(RequestsOptions.Section).Bind(options);
        return options.Enabled ? services.AddRequests() : services;
    }

    /// <summary>What lies in the store, whether or not it is switched on: a key rotation has to find it.</summary>
    public static IServiceCollection AddRequestDocuments(this IServiceCollection services) => services
        .AddDocumentType(TemplateDocuments.Type)
        .AddDocumentType(RequestDocuments.Type);

    private static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddSingleton<TemplateBook>()
        .AddSingleton<IStandsInChannels>(provider => provider.GetRequiredService<TemplateBook>())
        .AddSingleton<RequestBook>()
        .AddSingleton<RequestMaking>()
        .AddSingleton<RequestPost>()
        .AddSingleton<RequestUpkeep>()
        .AddHostedService<RequestWorker>()
        .AddBotModule<RequestModule>()
        .AddBotModule<RequestButtons>();
}
